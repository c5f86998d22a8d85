using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>The texts that members report, the one that waits longest first.</summary>
/// <param name="After">The last case of the page before.</param>
[Authorize(Policies.Coordinator)]
public sealed record ListReports(int? After = null) : IRequest<ReportList>
{
    public const int PageSize = 10;
}

public sealed record ReportList(ListReports Asked, IReadOnlyList<CaseView> Rows, int? Next);

/// <param name="Author">As they are named beside it; nobody's name where the question bears none.</param>
/// <param name="Title">The question it stands on, or the resource.</param>
public sealed record CaseView(
    int Id, int Version, PostKind Kind, int PostId, int? QuestionId, DateTime OpenedAt, string Title, string Html, string Author, bool IsGone)
{
    public IReadOnlyList<ReportView> Reports { get; init; } = [];

    public IEnumerable<ActKind> Outcomes =>
        Kind == PostKind.Resource || IsGone ? [ActKind.ReportsDismissed, ActKind.ReportsHandled]
        : Kind == PostKind.Question ? [ActKind.ReportsDismissed, ActKind.Closed, ActKind.MarkedDuplicate, ActKind.Locked, ActKind.Deleted, ActKind.ReportsHandled]
        : [ActKind.ReportsDismissed, ActKind.Deleted, ActKind.Closed, ActKind.Locked, ActKind.ReportsHandled];
}

public sealed record ReportView(int CaseId, ReportReason Reason, string Words, string By, DateTime At);

public sealed class ListReportsHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<ListReports, ReportList>
{
    public async Task<ReportList> Handle(ListReports request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var after = request.After ?? 0;
        var open = db.ReportCases.Where(reported => reported.SettledAt == null && reported.Id > after);

        var rows = await Viewed(db, open).OrderBy(reported => reported.Id).Take(ListReports.PageSize + 1).ToListAsync(cancellationToken);
        var page = rows.Take(ListReports.PageSize).ToList();
        var reports = await ReportsAsync(db, [.. page.Select(reported => reported.Id)], cancellationToken);
        var views = page.Select(row => new CaseView(row.Id, row.Version, row.Kind, row.PostId, row.QuestionId, row.OpenedAt, row.Title ?? "", row.Html ?? "",
            row.IsUnsigned ? row.Kind == PostKind.Question ? Byline.InList : Byline.Nameless : row.Author ?? "", row.IsGone) { Reports = [.. reports[row.Id]] });

        return new ReportList(request, [.. views], rows.Count > page.Count ? page[^1].Id : null);
    }

    private static async Task<ILookup<int, ReportView>> ReportsAsync(CommunauteDb db, IReadOnlyList<int> cases, CancellationToken cancellationToken) => (await (
        from report in db.Reports
        join reporter in db.Members on report.ReporterId equals reporter.Id
        where cases.Contains(report.CaseId)
        orderby report.At, report.ReporterId
        select new ReportView(report.CaseId, report.Reason, report.Words, reporter.DisplayName, report.At)).ToListAsync(cancellationToken)).ToLookup(report => report.CaseId);

    /// <summary>With the text as it is now, even deleted. A name that the question withholds does not leave the database.</summary>
    private static IQueryable<Row> Viewed(CommunauteDb db, IQueryable<ReportCase> cases) =>
        from reported in cases
        join asked in db.Questions on reported.QuestionId equals asked.Id into questions
        from question in questions.DefaultIfEmpty()
        join given in db.Answers on (reported.PostKind == PostKind.Answer ? (int?)reported.PostId : null) equals given.Id into answers
        from answer in answers.DefaultIfEmpty()
        join added in db.Comments on (reported.PostKind == PostKind.Comment ? (int?)reported.PostId : null) equals added.Id into comments
        from comment in comments.DefaultIfEmpty()
        join written in db.Resources on (reported.PostKind == PostKind.Resource ? (int?)reported.PostId : null) equals written.Id into resources
        from resource in resources.DefaultIfEmpty()
        let authorId = reported.PostKind == PostKind.Question ? question.AuthorId
            : reported.PostKind == PostKind.Answer ? answer.AuthorId
            : reported.PostKind == PostKind.Comment ? comment.AuthorId : resource.AuthorId
        let isUnsigned = question != null && question.AnonymousSince != null && question.AuthorId == authorId
        select new Row
        {
            Id = reported.Id,
            Version = reported.Version,
            Kind = reported.PostKind,
            PostId = reported.PostId,
            QuestionId = reported.QuestionId,
            OpenedAt = reported.OpenedAt,
            Title = question != null ? question.Title : resource.Title,
            Html = answer != null ? answer.Body.Html : comment != null ? comment.Body.Html : question != null ? question.Body.Html : resource.Body.Html,
            IsUnsigned = isUnsigned,
            Author = isUnsigned ? null : db.Members.Where(member => member.Id == authorId).Select(member => member.DisplayName).FirstOrDefault(),
            IsGone = question != null && (question.DeletedAt != null || (answer != null && answer.DeletedAt != null) || (comment != null && comment.DeletedAt != null)),
        };

    private sealed class Row
    {
        public int Id { get; init; }

        public int Version { get; init; }

        public PostKind Kind { get; init; }

        public int PostId { get; init; }

        public int? QuestionId { get; init; }

        public DateTime OpenedAt { get; init; }

        public string? Title { get; init; }

        public string? Html { get; init; }

        public bool IsUnsigned { get; init; }

        public string? Author { get; init; }

        public bool IsGone { get; init; }
    }
}
