using Communaute.Advisors;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.Persistence;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Finds who might answer a question: a few dozen at most, whatever the size of the community.</summary>
internal static class Candidates
{
    private const int MostExperienced = 30;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static async Task<IReadOnlyList<Candidate>> CandidatesAsync(this CommunauteDb db, Need need, Circle circle, DateTime now, CancellationToken cancellationToken)
    {
        var experiences = await db.ExperiencesAsync(need, MostExperienced, cancellationToken);
        var declared = await DeclaredAsync(db, need, circle, now, cancellationToken);
        var ids = declared.Union(experiences.Select(experience => experience.MemberId)).ToList();

        var people = await Described(db, Askable(db, need, now).Where(advisor => ids.Contains(advisor.Id)), need, now).ToListAsync(cancellationToken);
        var skills = await (
            from skill in db.Skills
            join theme in db.Themes on skill.ThemeId equals theme.Id
            where ids.Contains(skill.AdvisorId) && need.ThemeIds.Contains(skill.ThemeId)
            select new { skill.AdvisorId, theme.Label, skill.Level }).ToListAsync(cancellationToken);

        var followed = await FollowedAsync(db, need, circle, ids, cancellationToken);
        var (levels, shown) = (skills.ToLookup(skill => skill.AdvisorId), experiences.ToLookup(experience => experience.MemberId));
        return [.. people.Select(person => person with
        {
            FollowedTheme = followed.GetValueOrDefault(person.MemberId),
            Knowledge = [.. Merged(levels[person.MemberId].ToDictionary(skill => skill.Label, skill => skill.Level), shown[person.MemberId])],
        })];
    }

    /// <summary>Who declares one of the themes and may be asked, then who follows it; those who know it best and were asked least before the others.</summary>
    private static Task<List<int>> DeclaredAsync(CommunauteDb db, Need need, Circle circle, DateTime now, CancellationToken cancellationToken)
    {
        var least = circle == Circle.Everyone ? SkillLevel.Discovering : SkillLevel.AtEase;
        var since = now - Week;
        var skills = db.Skills.Where(skill => need.ThemeIds.Contains(skill.ThemeId) && skill.Level >= least);
        var knowing = skills.Select(skill => skill.AdvisorId);
        knowing = circle == Circle.Everyone ? knowing.Union(Following(db, need).Select(follow => follow.MemberId)) : knowing;

        return Askable(db, need, now)
            .Where(advisor => knowing.Contains(advisor.Id))
            .OrderByDescending(advisor => skills.Where(skill => skill.AdvisorId == advisor.Id).Sum(skill => (int)skill.Level))
            .ThenBy(advisor => db.AnswerRequests.Count(request => request.MemberId == advisor.Id && request.AskedAt > since))
            .ThenBy(advisor => advisor.Id)
            .Take(Circles.EveryoneAtMost)
            .Select(advisor => advisor.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The first theme of the question, in the official order, that each of them follows.</summary>
    private static async Task<Dictionary<int, string>> FollowedAsync(CommunauteDb db, Need need, Circle circle, List<int> memberIds, CancellationToken cancellationToken)
    {
        if (circle != Circle.Everyone)
        {
            return [];
        }

        var follows = await (
            from follow in Following(db, need)
            join theme in db.Themes on follow.ThemeId equals theme.Id
            where memberIds.Contains(follow.MemberId)
            orderby theme.Position
            select new { follow.MemberId, theme.Label }).ToListAsync(cancellationToken);

        return follows.GroupBy(follow => follow.MemberId).ToDictionary(theirs => theirs.Key, theirs => theirs.First().Label);
    }

    private static IQueryable<ThemeFollow> Following(CommunauteDb db, Need need) =>
        db.ThemeFollows.Where(follow => need.ThemeIds.Contains(follow.ThemeId) && follow.Level > FollowLevel.Nothing);

    /// <summary>Never whoever asks, who left, who is away, who was asked already, nor who was asked often enough this week.</summary>
    private static IQueryable<Advisor> Askable(CommunauteDb db, Need need, DateTime now)
    {
        var since = now - Week;

        return db.Advisors.Listed()
            .Where(advisor => advisor.Id != need.AuthorId && (advisor.AwayUntil == null || advisor.AwayUntil <= now))
            .Where(advisor => !db.AnswerRequests.Any(request => request.QuestionId == need.QuestionId && request.MemberId == advisor.Id))
            .Where(advisor => db.AnswerRequests.Count(request => request.MemberId == advisor.Id && request.AskedAt > since) < advisor.WeeklyRequests);
    }

    private static IQueryable<Candidate> Described(CommunauteDb db, IQueryable<Advisor> advisors, Need need, DateTime now)
    {
        var (today, since) = (DateOnly.FromDateTime(FrenchTime.InParis(now)), now - Week);
        var home =
            from work in db.Assignments.On(today)
            join commune in db.Communes on work.Place.Sheet.CommuneCode equals commune.Code
            where work.AdvisorId == need.NearTo
            select commune;
        var near =
            from work in db.Assignments.On(today)
            join commune in db.Communes on work.Place.Sheet.CommuneCode equals commune.Code
            where home.Any(mine => mine.EpciCode == commune.EpciCode)
            select new { work.AdvisorId, commune.Name, IsSame = home.Any(mine => mine.Code == commune.Code) };

        return advisors.Select(advisor => new Candidate(advisor.Id, advisor.Member.DisplayName)
        {
            AwayUntil = advisor.AwayUntil,
            WeeklyRequests = advisor.WeeklyRequests,
            RequestsThisWeek = db.AnswerRequests.Count(request => request.MemberId == advisor.Id && request.AskedAt > since),
            OpenRequests = db.AnswerRequests.Count(request => request.MemberId == advisor.Id && request.ClosedAt == null),
            SharedAudiences = advisor.Audiences.Count(audience => need.AudienceIds.Contains(audience.Id)),
            Nearness = near.Where(place => place.AdvisorId == advisor.Id).OrderByDescending(place => place.IsSame)
                .Select(place => new Nearness(place.Name, place.IsSame)).FirstOrDefault(),
        });
    }

    private static IEnumerable<Knowledge> Merged(Dictionary<string, SkillLevel> levels, IEnumerable<Experience> shown)
    {
        foreach (var experience in shown)
        {
            yield return new Knowledge(experience.Subject, levels.Remove(experience.Subject, out var level) ? level : null, experience.Solved, experience.Useful);
        }

        foreach (var (label, level) in levels)
        {
            yield return new Knowledge(label, level, 0, 0);
        }
    }
}
