using Communaute.Journal;
using Communaute.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.Property(e => e.Kind).HasMaxLength(JournalEntry.MaxKindLength).IsUnicode(false);
        entry.Property(e => e.Subject).HasMaxLength(JournalEntry.MaxKindLength).IsUnicode(false);
        entry.Property(e => e.Payload).HasMaxLength(JournalEntry.MaxPayloadLength);
        entry.HasIndex(e => new { e.Subject, e.SubjectId, e.Id });
    }
}

internal sealed class JournalPositionConfiguration : IEntityTypeConfiguration<JournalPosition>
{
    public void Configure(EntityTypeBuilder<JournalPosition> position)
    {
        position.HasKey(p => p.Consumer);
        position.Property(p => p.Consumer).HasMaxLength(JournalPosition.MaxConsumerLength).IsUnicode(false);
    }
}

internal sealed class JournalMarkConfiguration : IEntityTypeConfiguration<JournalMark>
{
    public void Configure(EntityTypeBuilder<JournalMark> mark)
    {
        mark.HasKey(m => new { m.Consumer, m.EntryId });
        mark.Property(m => m.Consumer).HasMaxLength(JournalPosition.MaxConsumerLength).IsUnicode(false);
        mark.Property(m => m.Error).HasMaxLength(JournalMark.MaxErrorLength);
        mark.HasIndex(m => new { m.Consumer, m.RetryAt });
    }
}

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.HasKey(a => a.EntryId);
        activity.Property(a => a.EntryId).ValueGeneratedNever();
        activity.Property(a => a.Kind).HasMaxLength(JournalEntry.MaxKindLength).IsUnicode(false);
        activity.HasIndex(a => a.At);
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.Property(m => m.Kind).HasMaxLength(OutgoingMail.MaxKindLength).IsUnicode(false);
        mail.Property(m => m.Recipient).HasMaxLength(254);
        mail.Property(m => m.Error).HasMaxLength(OutgoingMail.MaxErrorLength);
        mail.Property(m => m.Version).IsConcurrencyToken();
        mail.HasIndex(m => new { m.EntryId, m.Recipient }).IsUnique();
        mail.HasIndex(m => new { m.SentAt, m.AbandonedAt, m.DueAt });
        // A member's share of the hour.
        mail.HasIndex(m => new { m.Recipient, m.Kind, m.SentAt });
    }
}
