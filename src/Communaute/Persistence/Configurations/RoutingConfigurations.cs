using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class AnswerRequestConfiguration : IEntityTypeConfiguration<AnswerRequest>
{
    public void Configure(EntityTypeBuilder<AnswerRequest> request)
    {
        // Nobody is asked the same question twice, whatever runs at once.
        request.HasIndex(r => new { r.QuestionId, r.MemberId }).IsUnique();
        request.HasIndex(r => new { r.MemberId, r.AskedAt });
        request.HasIndex(r => new { r.MemberId, r.ClosedAt });
        request.Property(r => r.ClosedAt).IsConcurrencyToken();
        request.ComplexProperty(r => r.Reason, reason => reason.Property(r => r.Subject).HasMaxLength(RequestReason.MaxSubjectLength));
        request.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EscalationConfiguration : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> escalation)
    {
        escalation.HasKey(e => e.QuestionId);
        escalation.Property(e => e.QuestionId).ValueGeneratedNever();
        escalation.Property(e => e.Version).IsConcurrencyToken();
        escalation.HasIndex(e => e.NextAt);
        escalation.HasOne<Question>().WithOne().HasForeignKey<Escalation>(e => e.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
