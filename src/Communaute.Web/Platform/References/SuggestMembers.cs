using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.References;

/// <summary>Members whose name has words that begin so, in any order, accents forgiven: what follows "@" in a text.</summary>
[Authorize(Policies.Member)]
public sealed record SuggestMembers(string Beginning) : IRequest<IReadOnlyList<Suggestion>>;

public sealed class SuggestMembersHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<SuggestMembers, IReadOnlyList<Suggestion>>
{
    private const int MaxWords = 4;

    public async Task<IReadOnlyList<Suggestion>> Handle(SuggestMembers request, CancellationToken cancellationToken)
    {
        var words = Folding.Fold(Suggestion.Bounded(request.Beginning)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).ToList();

        if (words.Count == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var active = db.Members.Where(member => member.DepartedAt == null && member.Id != viewer.MemberId);

        var found = await words.Select(word => " " + word)
            .Aggregate(active, (members, beginning) => members.Where(member => (" " + member.FoldedName).Contains(beginning)))
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id)
            .Take(Suggestion.MaxCount)
            .Select(member => new
            {
                member.Id,
                member.DisplayName,
                Employer = db.Employments.On(today).Where(work => work.AdvisorId == member.Id).OrderBy(work => work.Id).Select(work => work.Employer.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        return [.. found.Select(member => new Suggestion(
            member.DisplayName, member.Employer ?? "", ReferenceAddress.Markdown(new Reference(ReferenceKind.Member, member.Id), member.DisplayName)))];
    }
}
