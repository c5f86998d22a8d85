using Communaute.Advisors;
using Communaute.Forum.Routing;
using Xunit;

namespace Communaute.UnitTests.Forum.Routing;

public sealed class RankingTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, Candidate, Candidate> Preferences => new()
    {
        { "who can train before who is at ease", Knows(SkillLevel.CanTrain), Knows(SkillLevel.AtEase) },
        { "who is at ease on two themes before who is on one", Knows(SkillLevel.AtEase, SkillLevel.AtEase), Knows(SkillLevel.AtEase) },
        { "who solved many before who can train and solved none", Has(solved: 11), Knows(SkillLevel.CanTrain) },
        { "who solved some before who was useful as often", Has(solved: 4), Has(useful: 4) },
        { "who helps the same audience before who does not", Knows(SkillLevel.AtEase) with { SharedAudiences = 1 }, Knows(SkillLevel.AtEase) },
        { "who is near before who is not", Knows(SkillLevel.AtEase) with { Nearness = new Nearness("Feurs", false) }, Knows(SkillLevel.AtEase) },
        { "the same commune before the same EPCI", Knows(SkillLevel.AtEase) with { Nearness = new Nearness("Feurs", true) }, Knows(SkillLevel.AtEase) with { Nearness = new Nearness("Balbigny", false) } },
        { "knowing before being near", Knows(SkillLevel.CanTrain), Knows(SkillLevel.AtEase) with { Nearness = new Nearness("Feurs", true) } },
        { "who has nothing in hand before who has", Knows(SkillLevel.AtEase), Knows(SkillLevel.CanTrain) with { OpenRequests = 2 } },
        { "who was asked less this week before who was asked more", Knows(SkillLevel.AtEase), Knows(SkillLevel.AtEase) with { RequestsThisWeek = 2 } },
    };

    [Theory]
    [MemberData(nameof(Preferences))]
    public void One_comes_before_the_other(string rule, Candidate first, Candidate second)
    {
        var ranked = Ranking.Of([second with { MemberId = 1 }, first with { MemberId = 2 }], Circle.First, Now);

        Assert.True(ranked.Count == 2 && ranked[0].Candidate.MemberId == 2, rule);
    }

    public static TheoryData<Candidate, ReasonKind, int, string> Reasons => new()
    {
        { Has(solved: 11, level: SkillLevel.CanTrain), ReasonKind.Solved, 11, "cesu" },
        { Has(solved: 1, level: SkillLevel.CanTrain), ReasonKind.CanTrain, 0, "cesu" },
        { Has(useful: 9, level: SkillLevel.AtEase), ReasonKind.Useful, 9, "cesu" },
        { Knows(SkillLevel.AtEase) with { Nearness = new Nearness("Feurs", true) }, ReasonKind.AtEase, 0, "Thème 1" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_strongest_reason_is_said(Candidate candidate, ReasonKind kind, int count, string subject) =>
        Assert.Equal(new RequestReason(kind, count, subject), Assert.Single(Ranking.Of([candidate], Circle.First, Now)).Reason);

    [Fact]
    public void Whoever_is_away_or_was_asked_often_enough_is_left_out()
    {
        Candidate[] candidates =
        [
            Knows(SkillLevel.CanTrain) with { AwayUntil = Now.AddMinutes(1) },
            Knows(SkillLevel.CanTrain) with { RequestsThisWeek = 3 },
            Knows(SkillLevel.CanTrain) with { WeeklyRequests = 0 },
            Knows(SkillLevel.AtEase) with { MemberId = 4, AwayUntil = Now, RequestsThisWeek = 2 },
        ];

        Assert.Equal(4, Assert.Single(Ranking.Of(candidates, Circle.First, Now)).Candidate.MemberId);
    }

    [Theory]
    [InlineData(Circle.First, false)]
    [InlineData(Circle.Second, false)]
    [InlineData(Circle.Everyone, true)]
    public void Whoever_only_discovers_a_theme_is_asked_with_everyone(Circle circle, bool isAsked) =>
        Assert.Equal(isAsked, Ranking.Of([Knows(SkillLevel.Discovering)], circle, Now).Count == 1);

    [Fact]
    public void Everyone_means_who_declares_the_theme_and_not_who_answered_once() =>
        Assert.Empty(Ranking.Of([Has(solved: 1)], Circle.Everyone, Now));

    private static Candidate Knows(params SkillLevel[] levels) => new(1, "Karim Benali")
    {
        Knowledge = [.. levels.Select((level, index) => new Knowledge($"Thème {index + 1}", level, 0, 0))],
    };

    private static Candidate Has(int solved = 0, int useful = 0, SkillLevel? level = null) =>
        new(1, "Karim Benali") { Knowledge = [new Knowledge("cesu", level, solved, useful)] };
}
