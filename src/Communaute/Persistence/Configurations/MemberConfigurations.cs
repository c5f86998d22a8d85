using Communaute.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>,
    IEntityTypeConfiguration<IdentityUserClaim<int>>,
    IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("Members");
        member.Property(m => m.FirstName).HasMaxLength(Member.MaxNameLength);
        member.Property(m => m.LastName).HasMaxLength(Member.MaxNameLength);
        member.Property(m => m.DisplayName).HasMaxLength(2 * Member.MaxNameLength + 1);
        member.Property(m => m.FoldedName).HasMaxLength(2 * Member.MaxNameLength + 1);
        member.HasIndex(m => m.FoldedName);
        // One account for one address, whatever the spelling of its letters.
        member.HasIndex(m => m.NormalizedEmail).HasDatabaseName("IX_Members_NormalizedEmail").IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("MemberClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("MemberLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) => token.ToTable("MemberTokens");
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Email).HasMaxLength(Member.MaxEmailLength);
        invitation.Property(i => i.LandingPath).HasMaxLength(Invitation.MaxLandingPathLength);
        invitation.HasIndex(i => i.Email);
        // An invitation opens once, however many open it in the same instant.
        invitation.Property(i => i.AcceptedAt).IsConcurrencyToken();
        invitation.Property(i => i.WithdrawnAt).IsConcurrencyToken();
        invitation.HasOne<Member>().WithMany().HasForeignKey(i => i.InvitedById).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<Member>().WithMany().HasForeignKey(i => i.AcceptedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(d => d.Key).HasMaxLength(Draft.MaxKeyLength);
        draft.Property(d => d.Label).HasMaxLength(Draft.MaxLabelLength);
        draft.HasIndex(d => new { d.MemberId, d.Key }).IsUnique();
        // Those that are open, latest first: the closed ones are many more.
        draft.HasIndex(d => new { d.MemberId, d.ClosedAt, d.SavedAt });
        draft.Property(d => d.Sequence).IsConcurrencyToken();
        draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
