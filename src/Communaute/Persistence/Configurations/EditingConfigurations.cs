using Communaute.Forum;
using Communaute.Forum.Editing;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class PostRevisionConfiguration : IEntityTypeConfiguration<PostRevision>
{
    public void Configure(EntityTypeBuilder<PostRevision> revision)
    {
        revision.Property(r => r.Title).HasMaxLength(Question.MaxTitleLength);
        revision.HasIndex(r => new { r.QuestionId, r.AnswerId, r.Number });
        revision.HasIndex(r => new { r.AnswerId, r.Number });
        revision.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne<Answer>().WithMany().HasForeignKey(r => r.AnswerId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne<Member>().WithMany().HasForeignKey(r => r.EditorId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne<EditProposal>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditProposalConfiguration : IEntityTypeConfiguration<EditProposal>
{
    public void Configure(EntityTypeBuilder<EditProposal> proposal)
    {
        proposal.Property(p => p.Title).HasMaxLength(Question.MaxTitleLength);
        proposal.Property(p => p.Reason).HasMaxLength(EditProposal.MaxReasonLength);
        proposal.Property(p => p.RefusalReason).HasMaxLength(EditProposal.MaxReasonLength);
        proposal.Property(p => p.OpenPost).HasMaxLength(EditProposal.MaxPostLength);
        proposal.Property(p => p.ClosedAt).IsConcurrencyToken();

        // What is closed has neither place nor post, and nothing is unlike nothing: only the open ones are counted.
        proposal.HasIndex(p => new { p.ProposerId, p.OpenPost }).IsUnique();
        proposal.HasIndex(p => new { p.ProposerId, p.OpenPlace }).IsUnique();
        proposal.HasIndex(p => new { p.ProposerId, p.Submission }).IsUnique();
        proposal.HasIndex(p => new { p.QuestionId, p.AnswerId, p.ClosedAt });
        proposal.HasIndex(p => new { p.AnswerId, p.ClosedAt });
        proposal.HasIndex(p => new { p.AuthorId, p.ClosedAt });
        proposal.HasOne<Question>().WithMany().HasForeignKey(p => p.QuestionId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Answer>().WithMany().HasForeignKey(p => p.AnswerId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.ProposerId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.ClosedById).OnDelete(DeleteBehavior.Restrict);
    }
}
