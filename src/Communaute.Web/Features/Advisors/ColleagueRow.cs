using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Web.Features.Advisors;

/// <summary>Someone on the page of their employer or place.</summary>
public sealed record ColleagueRow(int Id, string Name, string Headline, int? PhotoFileId, DateTime? AwayUntil);

internal static class ColleagueRows
{
    public static IQueryable<ColleagueRow> AsColleagues(this IQueryable<Advisor> people, CommunauteDb db, Viewer viewer) =>
        from advisor in people
        join contact in db.Advisors.ContactsFor(viewer) on advisor.Id equals contact.AdvisorId
        orderby advisor.Member.FoldedName, advisor.Id
        select new ColleagueRow(advisor.Id, advisor.Member.DisplayName, advisor.Headline, contact.PhotoFileId, advisor.AwayUntil);
}
