using System.Globalization;
using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>Who did what, the latest first. It is also the address of that page.</summary>
/// <param name="After">The last line of the page before.</param>
[Authorize(Policies.Coordinator)]
public sealed record ListAudit(string? Act = null, int? ActorId = null, long? After = null) : IRequest<AuditList>
{
    public const int PageSize = 30;

    [JsonIgnore]
    public string Address => QueryHelpers.AddQueryString("moderation/journal", new Dictionary<string, string?>
    {
        ["acte"] = Act,
        ["qui"] = ActorId?.ToString(CultureInfo.InvariantCulture),
        ["apres"] = After?.ToString(CultureInfo.InvariantCulture),
    });
}

/// <param name="Actors">Who may be chosen: those who ever did something.</param>
public sealed record AuditList(ListAudit Asked, IReadOnlyList<AuditView> Rows, long? Next, IReadOnlyList<AuditActor> Actors);

public sealed record AuditActor(int Id, string Name);

/// <param name="Title">Of the question or the resource, deleted or not; nothing for what is about neither.</param>
/// <param name="IsReadable">Whether its page still opens.</param>
public sealed record AuditView(
    long EntryId, string Act, string Actor, DateTime At, PostKind? Post, int? QuestionId, int? ResourceId, string? Title, bool IsReadable, string? Reason)
{
    /// <summary>What it was pointed to or merged into.</summary>
    public int? TargetId { get; init; }

    public string? Target { get; init; }
}

public sealed class ListAuditHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<ListAudit, AuditList>
{
    public async Task<AuditList> Handle(ListAudit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var after = request.After ?? long.MaxValue;
        var lines = db.AuditLines.Where(line => line.EntryId < after);
        lines = request.Act is { } act ? lines.Where(line => line.Act == act) : lines;
        lines = request.ActorId is { } actor ? lines.Where(line => line.ActorId == actor) : lines;

        var rows = await Viewed(db, lines.OrderByDescending(line => line.EntryId).Take(ListAudit.PageSize + 1)).ToListAsync(cancellationToken);
        var page = rows.Take(ListAudit.PageSize).ToList();
        var actors = await db.Members.Where(member => db.AuditLines.Any(line => line.ActorId == member.Id))
            .OrderBy(member => member.FoldedName).Select(member => new AuditActor(member.Id, member.DisplayName)).ToListAsync(cancellationToken);

        return new AuditList(request, page, rows.Count > page.Count ? page[^1].EntryId : null, actors);
    }

    private static IQueryable<AuditView> Viewed(CommunauteDb db, IQueryable<AuditLine> lines) =>
        from line in lines
        join actor in db.Members on line.ActorId equals actor.Id
        join asked in db.Questions on line.QuestionId equals asked.Id into questions
        from question in questions.DefaultIfEmpty()
        join written in db.Resources on line.ResourceId equals written.Id into resources
        from resource in resources.DefaultIfEmpty()
        join done in db.ModerationActs on line.ModerationActId equals done.Id into acts
        from act in acts.DefaultIfEmpty()
        orderby line.EntryId descending
        select new AuditView(
            line.EntryId, line.Act, actor.DisplayName, line.At, line.PostKind, line.QuestionId, line.ResourceId,
            question != null ? question.Title : resource != null ? resource.Title : null,
            question != null ? question.DeletedAt == null : resource != null,
            act != null ? act.Reason : line.Act == nameof(AnonymityLifted) && question != null ? question.LiftReason : null)
        {
            TargetId = act == null ? null : act.TargetQuestionId ?? act.TargetResourceId,
            Target = act == null ? null
                : act.TargetQuestionId != null ? db.Questions.Where(target => target.Id == act.TargetQuestionId).Select(target => target.Title).FirstOrDefault()
                : db.Resources.Where(target => target.Id == act.TargetResourceId).Select(target => target.Title).FirstOrDefault(),
        };
}
