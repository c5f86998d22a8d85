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
        tag.HasIndex(t => t.FoldedName).IsUnique();
    }
}
