using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Members;
using Communaute.Taxonomy;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Communaute.IntegrationTests.Support;

/// <summary>Who knows what, and whom a question reaches.</summary>
internal static class RoutingScenes
{
    /// <summary>A theme that only this test's people know.</summary>
    public static async Task<int> AddThemeAsync(this CommunauteApp app)
    {
        var theme = new Theme($"Thème {Guid.NewGuid():N}", ThemeFamily.DigitalCulture, 99);
        await app.ChangeAsync(db => Task.FromResult(db.Themes.Add(theme)));
        return theme.Id;
    }

    /// <summary>Somebody of the directory who declares a theme.</summary>
    public static async Task<Member> AddHelperAsync(this CommunauteApp app, int themeId, SkillLevel level = SkillLevel.AtEase, Action<Advisor>? change = null)
    {
        var member = await app.AddMemberAsync();
        await app.ChangeAsync(async db =>
        {
            var advisor = new Advisor(await db.Members.SingleAsync(one => one.Id == member.Id), app.Now);
            advisor.CanHelpWith([(themeId, level)], []);
            change?.Invoke(advisor);
            db.Advisors.Add(advisor);
        });
        return member;
    }

    public static async Task<Member[]> AddHelpersAsync(this CommunauteApp app, int themeId, int count, SkillLevel level = SkillLevel.AtEase)
    {
        var helpers = new Member[count];

        for (var index = 0; index < count; index++)
        {
            helpers[index] = await app.AddHelperAsync(themeId, level);
        }

        return helpers;
    }

    public static async Task<int> AskAboutAsync(this CommunauteApp app, int themeId, Member? author = null, Urgency urgency = Urgency.ThisWeek, bool withoutName = false) => await app.SendAsync(
        new AskQuestion { Title = $"Une question {Guid.NewGuid():N}", Body = "La situation.", ThemeIds = [themeId], KindId = await app.AKindAsync(), Urgency = urgency, WithoutName = withoutName }, author ?? await app.AddMemberAsync());

    /// <summary>Does at once all that the background services would do at this instant.</summary>
    public static async Task RouteAsync(this CommunauteApp app)
    {
        var router = app.Services.GetRequiredService<QuestionRouter>();

        do
        {
            await app.ReadJournalAsync();
        }
        while (await router.StepNextAsync(CancellationToken.None));
    }

    /// <summary>Lets working time pass, then routes what is due.</summary>
    public static Task WorkAsync(this CommunauteApp app, TimeSpan work)
    {
        app.Clock.SetUtcNow(new DateTimeOffset(WorkingTime.Add(app.Now, work)));
        return app.RouteAsync();
    }

    /// <summary>The next working morning, at nine in Paris: a test that counts hours begins there.</summary>
    public static void GoToMorning(this CommunauteApp app) =>
        app.Clock.SetUtcNow(new DateTimeOffset(WorkingTime.Add(app.Now.Date.AddDays(1), TimeSpan.Zero)));

    public static Task<List<AnswerRequest>> RequestsAsync(this CommunauteApp app, int questionId) =>
        app.ReadAsync(db => db.AnswerRequests.AsNoTracking().Where(request => request.QuestionId == questionId).OrderBy(request => request.Id).ToListAsync());

    public static async Task<List<int>> PeopleAskedAsync(this CommunauteApp app, int questionId) =>
        [.. (await app.RequestsAsync(questionId)).Select(request => request.MemberId)];

    public static async Task<int> RequestToAsync(this CommunauteApp app, Member member, int questionId) =>
        (await app.RequestsAsync(questionId)).Single(request => request.MemberId == member.Id).Id;

    public static Task<Escalation> EscalationAsync(this CommunauteApp app, int questionId) =>
        app.ReadAsync(db => db.Escalations.AsNoTracking().SingleAsync(escalation => escalation.QuestionId == questionId));
}
