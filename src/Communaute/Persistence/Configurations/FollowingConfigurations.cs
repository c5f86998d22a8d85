using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Members;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

// Each key begins with the member, whose page lists them in its order; the other index finds the followers.
internal sealed class QuestionFollowConfiguration : IEntityTypeConfiguration<QuestionFollow>
{
    public void Configure(EntityTypeBuilder<QuestionFollow> follow)
    {
        follow.HasKey(f => new { f.MemberId, f.QuestionId });
        follow.Property(f => f.Version).IsConcurrencyToken();
        follow.HasIndex(f => new { f.QuestionId, f.MemberId });
        follow.HasIndex(f => f.ClaimedAt);
        follow.HasOne(f => f.Question).WithMany().HasForeignKey(f => f.QuestionId).OnDelete(DeleteBehavior.Restrict);
        follow.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ThemeFollowConfiguration : IEntityTypeConfiguration<ThemeFollow>
{
    public void Configure(EntityTypeBuilder<ThemeFollow> follow)
    {
        follow.HasKey(f => new { f.MemberId, f.ThemeId });
        follow.HasIndex(f => new { f.ThemeId, f.MemberId });
        follow.HasOne<Theme>().WithMany().HasForeignKey(f => f.ThemeId).OnDelete(DeleteBehavior.Cascade);
        follow.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TagFollowConfiguration : IEntityTypeConfiguration<TagFollow>
{
    public void Configure(EntityTypeBuilder<TagFollow> follow)
    {
        follow.HasKey(f => new { f.MemberId, f.TagId });
        follow.HasIndex(f => new { f.TagId, f.MemberId });
        follow.HasOne<Tag>().WithMany().HasForeignKey(f => f.TagId).OnDelete(DeleteBehavior.Cascade);
        follow.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionReadingConfiguration : IEntityTypeConfiguration<QuestionReading>
{
    public void Configure(EntityTypeBuilder<QuestionReading> reading)
    {
        reading.HasKey(r => new { r.MemberId, r.QuestionId });
        reading.HasIndex(r => r.QuestionId);
        reading.HasIndex(r => r.ReadAt);
        reading.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
