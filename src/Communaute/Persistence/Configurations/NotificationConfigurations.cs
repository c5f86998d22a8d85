using Communaute.Announcements;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.Property(n => n.Thing).HasMaxLength(Notification.MaxThingLength).IsUnicode(false);
        notification.Property(n => n.Kind).HasMaxLength(Notification.MaxKindLength).IsUnicode(false);
        // Nobody is told twice of the same, whatever runs at once.
        notification.HasIndex(n => new { n.Thing, n.MemberId }).IsUnique();
        // The bell, the page of notifications, and what is read with a question.
        notification.HasIndex(n => new { n.MemberId, n.ReadAt, n.QuestionId });
        notification.HasIndex(n => new { n.MemberId, n.Id });
        notification.HasIndex(n => new { n.QuestionId, n.ActorId, n.At });
        notification.HasIndex(n => new { n.Mail, n.MailDueAt });
        notification.HasIndex(n => n.At);
        notification.HasOne(n => n.SentMail).WithMany().HasForeignKey(n => n.MailId).OnDelete(DeleteBehavior.Restrict);
        notification.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Restrict);
        notification.HasOne<Question>().WithMany().HasForeignKey(n => n.QuestionId).OnDelete(DeleteBehavior.Restrict);
        notification.HasOne<Announcement>().WithMany().HasForeignKey(n => n.AnnouncementId).OnDelete(DeleteBehavior.Restrict);
        notification.HasOne<Resource>().WithMany().HasForeignKey(n => n.ResourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NotificationPreferencesConfiguration : IEntityTypeConfiguration<NotificationPreferences>
{
    public void Configure(EntityTypeBuilder<NotificationPreferences> preferences)
    {
        preferences.HasKey(p => p.MemberId);
        preferences.Property(p => p.MemberId).ValueGeneratedNever();
        preferences.Property(p => p.Version).IsConcurrencyToken();
        preferences.HasOne<Member>().WithOne().HasForeignKey<NotificationPreferences>(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
