using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class QuestionLinkConfiguration : IEntityTypeConfiguration<QuestionLink>
{
    public void Configure(EntityTypeBuilder<QuestionLink> link)
    {
        link.HasKey(l => l.QuestionId);
        link.Property(l => l.QuestionId).ValueGeneratedNever();
        link.HasOne<Question>().WithOne().HasForeignKey<QuestionLink>(l => l.QuestionId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Question>().WithMany().HasForeignKey(l => l.TargetQuestionId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Resource>().WithMany().HasForeignKey(l => l.TargetResourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModerationActConfiguration : IEntityTypeConfiguration<ModerationAct>
{
    public void Configure(EntityTypeBuilder<ModerationAct> act)
    {
        act.Property(a => a.Reason).HasMaxLength(ModerationAct.MaxReasonLength);
        act.HasIndex(a => new { a.PostKind, a.PostId, a.Kind, a.Id });
        act.HasOne<Question>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        act.HasOne<Question>().WithMany().HasForeignKey(a => a.TargetQuestionId).OnDelete(DeleteBehavior.Restrict);
        act.HasOne<Resource>().WithMany().HasForeignKey(a => a.TargetResourceId).OnDelete(DeleteBehavior.Restrict);
        act.HasOne<Member>().WithMany().HasForeignKey(a => a.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportCaseConfiguration : IEntityTypeConfiguration<ReportCase>
{
    public void Configure(EntityTypeBuilder<ReportCase> reported)
    {
        // One open case for each text, whatever happens at once. The brackets are read by both databases.
        reported.HasIndex(c => new { c.PostKind, c.PostId }).IsUnique().HasFilter("[SettledAt] IS NULL");
        reported.HasIndex(c => new { c.SettledAt, c.Id });
        reported.Property(c => c.Reason).HasMaxLength(ModerationAct.MaxReasonLength);
        reported.Property(c => c.Version).IsConcurrencyToken();
        reported.HasOne<Question>().WithMany().HasForeignKey(c => c.QuestionId).OnDelete(DeleteBehavior.Restrict);
        reported.HasOne<Member>().WithMany().HasForeignKey(c => c.SettledById).OnDelete(DeleteBehavior.Restrict);
        reported.HasMany(c => c.Reports).WithOne().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.HasKey(r => new { r.CaseId, r.ReporterId });
        report.HasIndex(r => new { r.ReporterId, r.At });
        report.Property(r => r.Words).HasMaxLength(Report.MaxWordsLength);
        report.HasOne<Member>().WithMany().HasForeignKey(r => r.ReporterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditLineConfiguration : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> line)
    {
        line.HasKey(l => l.EntryId);
        line.Property(l => l.EntryId).ValueGeneratedNever();
        line.Property(l => l.Act).HasMaxLength(AuditLine.MaxActLength).IsUnicode(false);
        line.HasIndex(l => new { l.Act, l.EntryId });
        line.HasIndex(l => new { l.ActorId, l.EntryId });
    }
}
