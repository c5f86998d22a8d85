using Communaute.Advisors;
using Communaute.Announcements;
using Communaute.Members;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class AnnouncementConfiguration : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> announcement)
    {
        announcement.Property(a => a.Title).HasMaxLength(Announcement.MaxTitleLength);
        announcement.ComplexProperty(a => a.Body);
        announcement.Property(a => a.EpciCode).HasMaxLength(Epci.CodeLength).IsUnicode(false);
        announcement.Property(a => a.EventPlace).HasMaxLength(AnnouncedEvent.MaxPlaceLength);
        announcement.Property(a => a.Version).IsConcurrencyToken();
        announcement.Ignore(a => a.Sheet);
        announcement.HasIndex(a => new { a.AuthorId, a.Submission }).IsUnique();
        // Those that stand come first, by their last instant; the past ones follow in the same order.
        announcement.HasIndex(a => new { a.EndsAt, a.Id });
        // Those whose first day is to be told.
        announcement.HasIndex(a => new { a.StartedAt, a.StartsAt });
        announcement.HasOne<Member>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Member>().WithMany().HasForeignKey(a => a.EditedById).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Member>().WithMany().HasForeignKey(a => a.RemindedById).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Member>().WithMany().HasForeignKey(a => a.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Epci>().WithMany().HasForeignKey(a => a.EpciCode).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Theme>().WithMany().HasForeignKey(a => a.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnnouncementReceiptConfiguration : IEntityTypeConfiguration<AnnouncementReceipt>
{
    public void Configure(EntityTypeBuilder<AnnouncementReceipt> receipt)
    {
        receipt.HasKey(r => new { r.AnnouncementId, r.MemberId });
        receipt.HasIndex(r => r.MemberId);
        receipt.HasOne<Announcement>().WithMany().HasForeignKey(r => r.AnnouncementId).OnDelete(DeleteBehavior.Restrict);
        receipt.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
