using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Members;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.Property(q => q.Title).HasMaxLength(Question.MaxTitleLength);
        question.ComplexProperty(q => q.Body);
        question.Property(q => q.LiftReason).HasMaxLength(Question.MaxLiftReasonLength);
        question.Property(q => q.Version).IsConcurrencyToken();
        question.HasIndex(q => new { q.AuthorId, q.Submission }).IsUnique();
        // How many a member asked lately.
        question.HasIndex(q => new { q.AuthorId, q.AskedAt });
        question.HasIndex(q => new { q.DeletedAt, q.Id }).HasFilter("[DeletedAt] IS NOT NULL");
        // The lists go by number, newest first: the state index serves "sans réponse" and "résolues".
        question.HasIndex(q => new { q.State, q.Id });
        // The coordinators' figures read the latest weeks and no further.
        question.HasIndex(q => q.AskedAt);
        question.HasIndex(q => new { q.KindId, q.Id });
        question.HasIndex(q => new { q.KindId, q.State, q.Id });
        question.HasIndex(q => new { q.Urgency, q.Id });
        question.HasIndex(q => new { q.AuthorId, q.Id });
        // Where a period begins and ends among the numbers.
        question.HasIndex(q => new { q.AskedAt, q.Id });
        question.HasOne<QuestionKind>().WithMany().HasForeignKey(q => q.KindId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Member>().WithMany().HasForeignKey(q => q.AuthorId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Member>().WithMany().HasForeignKey(q => q.LiftedById).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Member>().WithMany().HasForeignKey(q => q.DeletedById).OnDelete(DeleteBehavior.Restrict);

        question.HasMany(q => q.Themes).WithMany().UsingEntity<QuestionTheme>(
            link => link.HasOne<Theme>().WithMany().HasForeignKey(l => l.ThemeId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne<Question>().WithMany().HasForeignKey(l => l.QuestionId).OnDelete(DeleteBehavior.ClientCascade),
            link =>
            {
                link.HasKey(l => new { l.QuestionId, l.ThemeId });
                link.HasIndex(l => new { l.ThemeId, l.QuestionId });
            });

        question.HasMany(q => q.Tags).WithMany().UsingEntity<QuestionTag>(
            link => link.HasOne<Tag>().WithMany().HasForeignKey(l => l.TagId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne<Question>().WithMany().HasForeignKey(l => l.QuestionId).OnDelete(DeleteBehavior.ClientCascade),
            link =>
            {
                link.HasKey(l => new { l.QuestionId, l.TagId });
                link.HasIndex(l => new { l.TagId, l.QuestionId });
            });

        question.HasMany(q => q.Audiences).WithMany().UsingEntity<QuestionAudience>(
            link => link.HasOne<Audience>().WithMany().HasForeignKey(l => l.AudienceId).OnDelete(DeleteBehavior.Cascade),
            link => link.HasOne<Question>().WithMany().HasForeignKey(l => l.QuestionId).OnDelete(DeleteBehavior.Cascade),
            link =>
            {
                link.ToTable("QuestionAudience");
                link.Property(l => l.AudienceId).HasColumnName("AudiencesId");
                link.HasKey(l => new { l.AudienceId, l.QuestionId });
            });
    }
}

internal sealed class QuestionEmployerConfiguration : IEntityTypeConfiguration<QuestionEmployer>
{
    public void Configure(EntityTypeBuilder<QuestionEmployer> link)
    {
        link.HasKey(l => new { l.EmployerId, l.QuestionId });
        link.HasOne<Employer>().WithMany().HasForeignKey(l => l.EmployerId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Question>().WithMany().HasForeignKey(l => l.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.MaxNameLength);
        filter.Property(f => f.FoldedName).HasMaxLength(2 * SavedFilter.MaxNameLength);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.MaxQueryLength);
        filter.HasIndex(f => new { f.MemberId, f.Query }).IsUnique();
        filter.HasIndex(f => new { f.MemberId, f.FoldedName }).IsUnique();
        filter.HasIndex(f => new { f.MemberId, f.Position }).IsUnique();
        filter.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionKindConfiguration : IEntityTypeConfiguration<QuestionKind>
{
    public void Configure(EntityTypeBuilder<QuestionKind> kind)
    {
        kind.Property(k => k.Label).HasMaxLength(QuestionKind.MaxLabelLength);
        kind.Property(k => k.Help).HasMaxLength(QuestionKind.MaxHelpLength);
        kind.Property(k => k.Template).HasMaxLength(QuestionKind.MaxTemplateLength);
        kind.Property(k => k.Version).IsConcurrencyToken();
        kind.HasIndex(k => k.Label).IsUnique();
    }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ComplexProperty(a => a.Body);
        answer.Property(a => a.Version).IsConcurrencyToken();
        answer.HasIndex(a => new { a.AuthorId, a.Submission }).IsUnique();
        answer.HasIndex(a => new { a.QuestionId, a.Id });
        // How many a member wrote lately.
        answer.HasIndex(a => new { a.AuthorId, a.AnsweredAt });
        answer.HasIndex(a => new { a.DeletedAt, a.Id }).HasFilter("[DeletedAt] IS NOT NULL");
        answer.HasOne(a => a.Question).WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.AuthorId, a.QuestionId });
        answer.HasOne<Member>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Member>().WithMany().HasForeignKey(a => a.ValidatedById).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Member>().WithMany().HasForeignKey(a => a.DeletedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ComplexProperty(c => c.Body);
        comment.Property(c => c.Version).IsConcurrencyToken();
        comment.HasIndex(c => new { c.AuthorId, c.Submission }).IsUnique();
        comment.HasIndex(c => new { c.QuestionId, c.Id });
        comment.HasIndex(c => new { c.AuthorId, c.CommentedAt });
        comment.HasIndex(c => new { c.DeletedAt, c.Id }).HasFilter("[DeletedAt] IS NOT NULL");
        comment.HasOne(c => c.Question).WithMany().HasForeignKey(c => c.QuestionId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Answer).WithMany().HasForeignKey(c => c.AnswerId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Member>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Member>().WithMany().HasForeignKey(c => c.DeletedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionVoteConfiguration : IEntityTypeConfiguration<QuestionVote>
{
    public void Configure(EntityTypeBuilder<QuestionVote> vote)
    {
        vote.HasKey(v => new { v.QuestionId, v.MemberId });
        vote.HasOne<Question>().WithMany().HasForeignKey(v => v.QuestionId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnswerVoteConfiguration : IEntityTypeConfiguration<AnswerVote>
{
    public void Configure(EntityTypeBuilder<AnswerVote> vote)
    {
        vote.HasKey(v => new { v.AnswerId, v.MemberId });
        vote.HasOne<Answer>().WithMany().HasForeignKey(v => v.AnswerId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
