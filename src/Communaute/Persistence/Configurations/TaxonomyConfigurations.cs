using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> theme)
    {
        theme.Property(t => t.Label).HasMaxLength(Theme.MaxLabelLength);
        theme.HasIndex(t => t.Label).IsUnique();
    }
}

internal sealed class AudienceConfiguration : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> audience)
    {
        audience.Property(a => a.Label).HasMaxLength(Audience.MaxLabelLength);
        audience.HasIndex(a => a.Label).IsUnique();
    }
}

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Name).HasMaxLength(Tag.MaxNameLength);
        tag.Property(t => t.FoldedName).HasMaxLength(Tag.MaxNameLength);
        tag.Property(t => t.Version).IsConcurrencyToken();
        tag.HasIndex(t => t.FoldedName).IsUnique();
    }
}

internal sealed class TagSynonymConfiguration : IEntityTypeConfiguration<TagSynonym>
{
    public void Configure(EntityTypeBuilder<TagSynonym> synonym)
    {
        synonym.Property(s => s.Name).HasMaxLength(Tag.MaxNameLength);
        synonym.Property(s => s.FoldedName).HasMaxLength(Tag.MaxNameLength);
        // One word means one tag.
        synonym.HasIndex(s => s.FoldedName).IsUnique();
        synonym.HasOne<Tag>().WithMany().HasForeignKey(s => s.TagId).OnDelete(DeleteBehavior.Restrict);
    }
}
