using Communaute.Forum;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> mention)
    {
        // Nobody is told twice that the same text names them, whatever runs at once.
        mention.HasIndex(m => new { m.PostKind, m.PostId, m.MemberId }).IsUnique();
        mention.HasIndex(m => new { m.MemberId, m.Id });
        mention.HasIndex(m => m.QuestionId);
        mention.HasOne<Question>().WithMany().HasForeignKey(m => m.QuestionId).OnDelete(DeleteBehavior.Restrict);
        mention.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
