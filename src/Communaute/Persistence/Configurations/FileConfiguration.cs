using Communaute.Files;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class FileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
        file.Property(f => f.Name).HasMaxLength(StoredFile.MaxNameLength);
        file.Property(f => f.MediaType).HasMaxLength(StoredFile.MaxMediaTypeLength);
        file.HasIndex(f => f.Sha256);
        file.HasOne<Member>().WithMany().HasForeignKey(f => f.UploadedById).OnDelete(DeleteBehavior.Restrict);
    }
}
