using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>The questions nobody answered in time, those that have waited longest first.</summary>
/// <param name="After">The last question of the page before.</param>
[Authorize(Policies.Coordinator)]
public sealed record ListForCoordinators(int? After = null) : IRequest<CoordinatorsList>
{
    public const int PageSize = 20;
}

public sealed record CoordinatorsList(ListForCoordinators Asked, IReadOnlyList<WaitingLine> Rows, int? Next);

public sealed record WaitingLine(
    int Id, string Title, DateTime AskedAt, Urgency Urgency, int RequestCount, string? Theme, ThemeFamily? Family);

public sealed class ListForCoordinatorsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListForCoordinators, CoordinatorsList>
{
    public async Task<CoordinatorsList> Handle(ListForCoordinators request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var after = request.After ?? 0;

        var rows = await (
            from question in db.Questions.VisibleTo(viewer)
            join escalation in db.Escalations on question.Id equals escalation.QuestionId
            where question.State == QuestionState.Unanswered && escalation.Circle == Circle.Coordinators && question.Id > after
            orderby question.Id
            let theme = question.Themes.OrderBy(theme => theme.Position).FirstOrDefault()
            select new WaitingLine(
                question.Id, question.Title, question.AskedAt, question.Urgency, question.RequestCount,
                theme == null ? null : theme.Label, theme == null ? null : theme.Family))
            .Take(ListForCoordinators.PageSize + 1)
            .ToListAsync(cancellationToken);

        var page = rows.Take(ListForCoordinators.PageSize).ToList();
        return new CoordinatorsList(request, page, rows.Count > page.Count ? page[^1].Id : null);
    }
}
