using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Routing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Communaute.IntegrationTests.Support;

/// <summary>
/// A month of questions in a community that answers as people do: some at once, some hours later, some who do not know, who pass
/// it on, who are away, and many who say nothing. Everything goes through the program's own handlers.
/// </summary>
public sealed class RoutingMonth(SimulatedCommunity community, int questions, int advisors)
{
    private const int Coordinators = 6;
    private const int WorkingDays = 20;
    private const int ThemesInUse = 12;

    private readonly Random _random = new(2026);
    private readonly PriorityQueue<Func<Task>, DateTime> _agenda = new();
    private readonly HashSet<DateTime> _steps = [];
    private readonly Dictionary<int, Member> _people = [];
    private readonly HashSet<int> _seenByCoordinators = [];
    private List<Member> _coordinators = [];
    private int _lastRequest;

    public async Task<RoutingOutcome> LiveAsync()
    {
        var themes = await community.ReadAsync(db => db.Themes.OrderBy(theme => theme.Position).Take(ThemesInUse).Select(theme => theme.Id).ToListAsync());
        await AddPeopleAsync(themes);

        for (var number = 0; number < questions; number++)
        {
            Plan(WorkingTime.Day * WorkingDays * _random.NextDouble(), () => AskAsync(themes));
        }

        while (_agenda.TryDequeue(out var act, out var at))
        {
            community.GoTo(at);
            await act();
            await community.RouteAsync();
            await FollowAsync();
        }

        await community.TellAsync();
        return await OutcomeAsync();
    }

    private async Task AddPeopleAsync(List<int> themes)
    {
        await community.ChangeAsync(db =>
        {
            db.Members.AddRange(Enumerable.Range(1, advisors).Select(number => NewMember($"Conseiller{number}", Role.Advisor)));
            db.Members.AddRange(Enumerable.Range(1, Coordinators).Select(number => NewMember($"Coordination{number}", Role.Coordinator)));
            return Task.CompletedTask;
        });
        await community.ChangeAsync(async db =>
        {
            var members = await db.Members.OrderBy(member => member.Id).ToListAsync();
            _coordinators = [.. members.Where(member => member.Role == Role.Coordinator)];

            foreach (var member in members)
            {
                _people[member.Id] = member;
            }

            db.Advisors.AddRange(members.Where(member => member.Role == Role.Advisor).Select(member => NewAdvisor(member, themes)));
        });
    }

    private Member NewMember(string name, Role role)
    {
        var member = new Member("Camille", name, $"{name}@exemple.fr", role, community.Now);
        member.NormalizedEmail = member.NormalizedUserName = member.Email!.ToUpperInvariant();
        return member;
    }

    private Advisor NewAdvisor(Member member, List<int> themes)
    {
        var advisor = new Advisor(member, community.Now);
        // Few people know the last themes, and nobody more than to discover the very last one.
        advisor.CanHelpWith(
            themes.SkipLast(1).Where((_, position) => _random.NextDouble() < 0.45 - (0.035 * position)).Select(theme => (theme, (SkillLevel)_random.Next(1, 4))).ToList(), []);
        advisor.Accept(_random.Next(4) == 0 ? _random.Next(0, Advisor.MaxWeeklyRequests + 1) : Advisor.DefaultWeeklyRequests);
        advisor.BeAway(_random.Next(8) == 0 ? community.Now.AddDays(_random.Next(2, 20)) : null);
        return advisor;
    }

    private async Task AskAsync(List<int> themes)
    {
        var author = _people.Values.ElementAt(_random.Next(advisors));
        await SendAsync(new AskQuestion
        {
            Title = $"Question {_random.Next()}",
            Body = "La situation.",
            KindId = await community.ReadAsync(db => db.QuestionKinds.MinAsync(kind => kind.Id)),
            ThemeIds = [.. themes.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3))],
            Urgency = (Urgency)_random.Next(3),
        }, author);
    }

    /// <summary>Plans what each person who was just asked will do, and the next step of the program.</summary>
    private async Task FollowAsync()
    {
        var asked = await community.ReadAsync(db => db.AnswerRequests.AsNoTracking().Where(request => request.Id > _lastRequest).OrderBy(request => request.Id).ToListAsync());
        _lastRequest = asked.Count > 0 ? asked[^1].Id : _lastRequest;
        asked.ForEach(React);

        var reached = await community.ReadAsync(db => db.Escalations.Where(escalation => escalation.Circle == Circle.Coordinators).Select(escalation => escalation.QuestionId).ToListAsync());

        foreach (var question in reached.Where(_seenByCoordinators.Add).Order())
        {
            Plan(TimeSpan.FromHours(1 + (6 * _random.NextDouble())), () => AnswerAsync(question, _coordinators[_random.Next(Coordinators)]));
        }

        if (await community.NextStepAsync() is { } next && _steps.Add(next))
        {
            _agenda.Enqueue(() => Task.CompletedTask, next);
        }
    }

    private void React(AnswerRequest request)
    {
        var member = _people[request.MemberId];
        var delay = TimeSpan.FromHours(-3 * Math.Log(1 - _random.NextDouble()));

        switch (_random.NextDouble())
        {
            case < 0.45:
                Plan(delay, () => AnswerAsync(request.QuestionId, member));
                break;
            case < 0.60:
                Plan(delay, () => SendAsync(new DeclineRequest(request.Id), member));
                break;
            case < 0.68:
                Plan(delay, () => PassAsync(request.Id, member));
                break;
            case < 0.72:
                Plan(delay, () => SendAsync(new PostponeRequest(request.Id, DateOnly.FromDateTime(community.Now).AddDays(5)), member));
                break;
        }
    }

    private async Task AnswerAsync(int questionId, Member member)
    {
        var question = await community.ReadAsync(db => db.Questions.AsNoTracking().SingleAsync(asked => asked.Id == questionId));

        if (question.State != QuestionState.Unanswered)
        {
            return;
        }

        var answer = await SendAsync(new AnswerQuestion { QuestionId = questionId, Body = "Voici comment." }, member);

        if (_random.Next(2) == 0)
        {
            await SendAsync(new AcceptAnswer(answer), _people[question.AuthorId]);
        }
    }

    private async Task PassAsync(int requestId, Member member)
    {
        var colleagues = await SendAsync(new FindColleagues(requestId), member);

        if (colleagues.Count > 0 && await community.ReadAsync(db => IsOpenAsync(db, requestId)))
        {
            await SendAsync(new PassRequest(requestId, colleagues[_random.Next(colleagues.Count)].MemberId), member);
        }
    }

    private static Task<bool> IsOpenAsync(Communaute.Persistence.CommunauteDb db, int requestId) => db.AnswerRequests.AnyAsync(request =>
        request.Id == requestId && request.ClosedAt == null && db.Questions.Any(question => question.Id == request.QuestionId && question.State == QuestionState.Unanswered));

    private Task<TResponse> SendAsync<TResponse>(IRequest<TResponse> request, Member sender) => community.Services.SendAsync(request, sender);

    private void Plan(TimeSpan work, Func<Task> act) => _agenda.Enqueue(act, WorkingTime.Add(community.Now, work));

    private async Task<RoutingOutcome> OutcomeAsync()
    {
        var asked = await community.ReadAsync(db => db.Questions.AsNoTracking().ToListAsync());
        var requests = await community.ReadAsync(db => db.AnswerRequests.AsNoTracking().ToListAsync());
        var limits = await community.ReadAsync(db => db.Advisors.ToDictionaryAsync(advisor => advisor.Id, advisor => advisor.WeeklyRequests));
        var answers = await community.ReadAsync(db => db.Answers.GroupBy(answer => answer.QuestionId).Select(those => new { those.Key, First = those.Min(answer => answer.AnsweredAt) }).ToDictionaryAsync(those => those.Key, those => those.First));
        var told = await community.ReadAsync(db => (
            from one in db.Notifications
            where one.Kind == nameof(AnswerRequested)
            select new { one.QuestionId, one.MemberId }).ToListAsync());
        var reached = requests.Select(request => request.QuestionId).Concat(_seenByCoordinators).ToHashSet();

        return new RoutingOutcome(
            asked.Count,
            requests.Count,
            _seenByCoordinators.Count,
            asked.Count(question => !reached.Contains(question.Id) || !answers.ContainsKey(question.Id)),
            requests.GroupBy(request => request.MemberId).Sum(theirs => theirs.Count(request =>
                theirs.Count(other => other.AskedAt > request.AskedAt.AddDays(-7) && other.AskedAt <= request.AskedAt) > limits[theirs.Key])),
            requests.Count - requests.DistinctBy(request => (request.QuestionId, request.MemberId)).Count() + told.Count - told.Distinct().Count(),
            told.Count,
            [.. asked.Where(question => answers.ContainsKey(question.Id)).Select(question => WorkingTime.Between(question.AskedAt, answers[question.Id]).TotalHours).Order()]);
    }
}

/// <param name="Unreached">Questions that nobody able to answer nor any coordinator saw, or that nobody answered in the end.</param>
/// <param name="OverLimit">Requests beyond what a person accepts in seven days.</param>
/// <param name="AskedTwice">Requests or mails for a question to somebody who had one.</param>
/// <param name="Waits">Working hours to the first answer, the shortest first.</param>
public sealed record RoutingOutcome(
    int Questions, int Requests, int ToCoordinators, int Unreached, int OverLimit, int AskedTwice, int Told, IReadOnlyList<double> Waits)
{
    public double Wait(double share) => Waits[(int)Math.Ceiling(share * Waits.Count) - 1];
}
