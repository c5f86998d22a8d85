using Communaute.Files;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class ResourceConfiguration : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> resource)
    {
        resource.Property(r => r.Title).HasMaxLength(Resource.MaxTitleLength);
        resource.Property(r => r.Summary).HasMaxLength(Resource.MaxSummaryLength);
        resource.ComplexProperty(r => r.Body);
        resource.Property(r => r.Version).IsConcurrencyToken();
        resource.HasIndex(r => new { r.AuthorId, r.Submission }).IsUnique();
        resource.HasIndex(r => new { r.State, r.PublishedAt, r.Id });
        resource.HasOne<Member>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        resource.HasOne<Member>().WithMany().HasForeignKey(r => r.EditedById).OnDelete(DeleteBehavior.Restrict);
        resource.HasMany(r => r.Themes).WithMany().UsingEntity("ResourceTheme");
        resource.HasMany(r => r.Audiences).WithMany().UsingEntity("ResourceAudience");
        resource.HasMany(r => r.Tags).WithMany().UsingEntity<ResourceTag>(
            link => link.HasOne<Tag>().WithMany().HasForeignKey(l => l.TagId).OnDelete(DeleteBehavior.Cascade),
            link => link.HasOne<Resource>().WithMany().HasForeignKey(l => l.ResourceId).OnDelete(DeleteBehavior.Cascade),
            link =>
            {
                link.ToTable("ResourceTag");
                link.Property(l => l.TagId).HasColumnName("TagsId");
                link.HasKey(l => new { l.ResourceId, l.TagId });
            });
        resource.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.ResourceId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class ResourceFileConfiguration : IEntityTypeConfiguration<ResourceFile>
{
    public void Configure(EntityTypeBuilder<ResourceFile> file)
    {
        file.HasKey(f => new { f.ResourceId, f.FileId });
        file.Property(f => f.Title).HasMaxLength(ResourceFile.MaxTitleLength);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ResourceOriginConfiguration : IEntityTypeConfiguration<ResourceOrigin>
{
    public void Configure(EntityTypeBuilder<ResourceOrigin> origin)
    {
        origin.HasKey(o => o.QuestionId);
        origin.Property(o => o.QuestionId).ValueGeneratedNever();
        origin.HasOne<Question>().WithOne().HasForeignKey<ResourceOrigin>(o => o.QuestionId).OnDelete(DeleteBehavior.Restrict);
        origin.HasOne(o => o.Resource).WithOne().HasForeignKey<ResourceOrigin>(o => o.ResourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
