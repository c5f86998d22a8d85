using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Closing;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class AnswerReactionConfiguration : IEntityTypeConfiguration<AnswerReaction>
{
    public void Configure(EntityTypeBuilder<AnswerReaction> reaction)
    {
        reaction.HasKey(r => new { r.AnswerId, r.MemberId });
        reaction.Property(r => r.Reason).HasMaxLength(AnswerReaction.MaxReasonLength);
        reaction.HasOne<Answer>().WithMany().HasForeignKey(r => r.AnswerId).OnDelete(DeleteBehavior.Restrict);
        reaction.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Restrict);
        reaction.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerificationConfiguration : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> verification)
    {
        verification.Property(v => v.Version).IsConcurrencyToken();
        verification.HasIndex(v => v.AnswerId).IsUnique();
        verification.HasIndex(v => v.QuestionId);
        verification.HasIndex(v => v.NextAt);
        // Whom it was asked of, for their home page, and when they were last asked anything.
        verification.HasIndex(v => new { v.AuthorId, v.AuthorAskedAt });
        verification.HasIndex(v => new { v.CoordinatorId, v.CoordinatorAskedAt });
        verification.HasOne<Answer>().WithOne().HasForeignKey<Verification>(v => v.AnswerId).OnDelete(DeleteBehavior.Restrict);
        verification.HasOne<Question>().WithMany().HasForeignKey(v => v.QuestionId).OnDelete(DeleteBehavior.Restrict);
        verification.HasOne<Member>().WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.Restrict);
        verification.HasOne<Member>().WithMany().HasForeignKey(v => v.CoordinatorId).OnDelete(DeleteBehavior.Restrict);
        verification.HasOne<Member>().WithMany().HasForeignKey(v => v.OutdatedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClosingReminderConfiguration : IEntityTypeConfiguration<ClosingReminder>
{
    public void Configure(EntityTypeBuilder<ClosingReminder> reminder)
    {
        reminder.HasKey(r => r.QuestionId);
        reminder.Property(r => r.QuestionId).ValueGeneratedNever();
        reminder.Property(r => r.Version).IsConcurrencyToken();
        reminder.HasIndex(r => r.NextAt);
        reminder.HasOne<Question>().WithOne().HasForeignKey<ClosingReminder>(r => r.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
