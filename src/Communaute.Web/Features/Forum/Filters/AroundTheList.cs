using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>What must be known before a list is read, in one command: what its filters mean, and where it may begin and end.</summary>
public sealed record AroundTheList
{
    /// <summary>How many questions wait, counted up to <see cref="QuestionList.MaxCount"/>.</summary>
    public int Unanswered { get; init; }

    public IReadOnlyList<SavedFilterView> Saved { get; init; } = [];

    public int? TagId { get; init; }

    public int? EmployerId { get; init; }

    public int? Newest { get; init; }

    /// <summary>The first and the last number of the period: nothing when nobody asked anything since, or before.</summary>
    public int? First { get; init; }

    public int? Last { get; init; }

    public DateTime From { get; init; }

    public DateTime To { get; init; }
}

internal static class AroundTheLists
{
    /// <summary>Numbers follow time, but for the clocks of several nodes and what is saved in the same instant.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    public static async Task<AroundTheList> AroundAsync(this CommunauteDb db, ListQuestions asked, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(FrenchTime.InParis(now));
        var (firstDay, lastDay) = asked.Period?.Days(today) ?? default;
        var from = firstDay is { } first ? FrenchTime.StartOf(first) : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        var to = lastDay is { } last ? FrenchTime.StartOf(last.AddDays(1)) : now + Slack;
        var (notBefore, notAfter) = (firstDay is null ? from : from - Slack, to + Slack);
        var tag = Folding.Fold(asked.Tag ?? "");

        return await db.Members.Where(member => member.Id == viewer.MemberId).Select(member => new AroundTheList
        {
            Unanswered = db.Questions.VisibleTo(viewer).Where(question => question.State == QuestionState.Unanswered).Take(QuestionList.MaxCount).Count(),
            Saved = db.SavedFilters.Where(filter => filter.MemberId == member.Id).OrderBy(filter => filter.Position)
                .Select(filter => new SavedFilterView(filter.Id, filter.Name, filter.Query)).ToList(),
            TagId = db.Tags.Where(known => known.FoldedName == tag).Select(known => (int?)known.Id).FirstOrDefault()
                ?? db.TagSynonyms.Where(synonym => synonym.FoldedName == tag).Select(synonym => (int?)synonym.TagId).FirstOrDefault(),
            EmployerId = db.Employments
                .Where(employment => employment.AdvisorId == member.Id && (employment.EndedOn == null || employment.EndedOn >= today))
                .OrderByDescending(employment => employment.Id).Select(employment => (int?)employment.EmployerId).FirstOrDefault(),
            Newest = db.Questions.Max(question => (int?)question.Id),
            First = db.Questions.Where(question => question.AskedAt >= notBefore).OrderBy(question => question.AskedAt).ThenBy(question => question.Id)
                .Select(question => (int?)question.Id).FirstOrDefault(),
            Last = db.Questions.Where(question => question.AskedAt < notAfter).OrderByDescending(question => question.AskedAt).ThenByDescending(question => question.Id)
                .Select(question => (int?)question.Id).FirstOrDefault(),
            From = from,
            To = to,
        }).SingleAsync(cancellationToken);
    }
}
