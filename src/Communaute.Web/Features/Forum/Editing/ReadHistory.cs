using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>How a question or one of its answers was edited. Nothing when it may not be seen.</summary>
/// <param name="Version">The one to look at; the newest of the page when none is named.</param>
/// <param name="With">The one to compare it with; the one before when none is named.</param>
/// <param name="Before">Where the page begins.</param>
[Authorize(Policies.Member)]
public sealed record ReadHistory(int QuestionId, int? AnswerId = null, int? Version = null, int? With = null, int? Before = null) : IRequest<HistoryView?>;

/// <param name="Title">That of the question.</param>
/// <param name="Revision">The text of today.</param>
public sealed record HistoryView(string Title, int Revision, bool MayRestore)
{
    public ReadHistory? Asked { get; init; }

    public IReadOnlyList<RevisionView> Revisions { get; init; } = [];

    /// <summary>Where the older ones begin.</summary>
    public int? Next { get; init; }

    public ComparedView? Compared { get; init; }
}

/// <param name="EditorName">Nothing when nobody knows any more.</param>
/// <param name="AcceptedBy">Who accepted it, when its editor had only proposed it.</param>
public sealed record RevisionView(int Number, DateTime At, string? EditorName, string? AcceptedBy, int? RestoredNumber, int? WordsAdded, int? WordsRemoved);

/// <summary>Two revisions as one text; or both, when they have too little in common.</summary>
/// <param name="From">Nothing when there is only one to read.</param>
public sealed record ComparedView(int? From, int To, string? Html, string Words)
{
    public string OldHtml { get; init; } = "";

    public string NewHtml { get; init; } = "";
}

public sealed class ReadHistoryHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    RevisionReader reader,
    TimeProvider clock) : IRequestHandler<ReadHistory, HistoryView?>
{
    private const int PageSize = 20;

    public async Task<HistoryView?> Handle(ReadHistory request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        if (await HeadAsync(db, request, viewer, cancellationToken) is not { } head)
        {
            return null;
        }

        var rows = await RowsAsync(db, request, viewer, cancellationToken);
        var page = rows.Take(PageSize).ToList();

        return new HistoryView(head.Title, head.Revision, viewer.MayChange(head.AuthorId))
        {
            Asked = request,
            Revisions = page,
            Next = rows.Count > page.Count ? page[^1].Number : null,
            Compared = await ComparedAsync(db, request, rows, $"{head.Title}\n\n{head.Markdown}", cancellationToken),
        };
    }

    private static Task<Head?> HeadAsync(CommunauteDb db, ReadHistory request, Viewer viewer, CancellationToken cancellationToken) => request.AnswerId is null
        ? db.Questions.VisibleTo(viewer).Where(question => question.Id == request.QuestionId)
            .Select(question => new Head(question.Title, question.AuthorId, question.Revision, question.Body.Markdown)).SingleOrDefaultAsync(cancellationToken)
        : (from answer in db.Answers.VisibleTo(viewer)
           join question in db.Questions.VisibleTo(viewer) on answer.QuestionId equals question.Id
           where answer.Id == request.AnswerId && question.Id == request.QuestionId
           select new Head(question.Title, answer.AuthorId, answer.Revision, answer.Body.Markdown)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>One more than a page, so that the oldest shown can be compared with the one before.</summary>
    private Task<List<RevisionView>> RowsAsync(CommunauteDb db, ReadHistory request, Viewer viewer, CancellationToken cancellationToken)
    {
        var names = Bylines.On(db, request.QuestionId, viewer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

        return (
            from revision in db.PostRevisions.Of(request.QuestionId, request.AnswerId)
            where request.Before == null || revision.Number < request.Before
            orderby revision.Number descending
            select new RevisionView(
                revision.Number,
                revision.At,
                names.Where(name => name.MemberId == revision.EditorId).Select(name => name.Byline.Name).FirstOrDefault(),
                revision.ProposalId == null ? null : (
                    from proposal in db.EditProposals
                    join name in names on proposal.ClosedById equals name.MemberId
                    where proposal.Id == revision.ProposalId
                    select name.Byline.Name).FirstOrDefault(),
                revision.RestoredNumber,
                revision.WordsAdded,
                revision.WordsRemoved)).Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    private async Task<ComparedView?> ComparedAsync(
        CommunauteDb db, ReadHistory request, List<RevisionView> rows, string today, CancellationToken cancellationToken)
    {
        if ((request.Version ?? rows.FirstOrDefault()?.Number) is not { } to)
        {
            return null;
        }

        var from = request.With ?? to - 1;
        var texts = await db.PostRevisions.Of(request.QuestionId, request.AnswerId)
            .Where(revision => revision.Number == to || revision.Number == from)
            .Select(revision => new { revision.Number, Text = new PostText(revision.Title, revision.Markdown) })
            .ToListAsync(cancellationToken);

        return texts.SingleOrDefault(text => text.Number == to) is not { } after
            ? null
            : reader.Compare(from, texts.SingleOrDefault(text => text.Number == from)?.Text, to, after.Text, today);
    }

    private sealed record Head(string Title, int AuthorId, int Revision, string Markdown);
}
