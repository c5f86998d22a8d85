using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>All that the member began, most recent first. One draft a form: there are never many.</summary>
[Authorize(Policies.Member)]
public sealed record ListMyDrafts : IRequest<IReadOnlyList<DraftLineView>>;

public sealed class ListMyDraftsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListMyDrafts, IReadOnlyList<DraftLineView>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DraftLineView>> Handle(ListMyDrafts request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var lines = await db.Drafts
            .Where(draft => draft.MemberId == viewer.MemberId && draft.ClosedAt == null)
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new DraftLineView(draft.Key, draft.Label, draft.SavedAt))
            .Take(Most)
            .ToListAsync(cancellationToken);

        var stranded = await StrandedAsync(db, viewer, lines, cancellationToken);
        return [.. lines.Select(line => line with { Stranded = stranded.GetValueOrDefault(line.Key) })];
    }

    /// <summary>The texts of the drafts whose question, answer, comment or resource is no longer there: no form would show them.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> StrandedAsync(CommunauteDb db, Viewer viewer, List<DraftLineView> lines, CancellationToken cancellationToken)
    {
        var subjects = lines.SelectMany(line => DraftSubject.Of(line.Key)).ToList();
        var seen = subjects.Count == 0 ? new HashSet<DraftSubject>() : await DraftSubject.SeenAsync(db, viewer, subjects, cancellationToken);
        var keys = lines.Select(line => line.Key).Where(key => DraftSubject.Of(key).Any(subject => !seen.Contains(subject))).ToList();

        return keys.Count == 0
            ? new Dictionary<string, string>()
            : await db.Drafts.Where(draft => draft.MemberId == viewer.MemberId && keys.Contains(draft.Key))
                .ToDictionaryAsync(draft => draft.Key, draft => DraftContent.Words(draft.Content), cancellationToken);
    }
}
