using Communaute.IntegrationTests.Support;

namespace Communaute.Benchmarks;

/// <summary>A simulated month of questions: whom each reached, and how long it waited.</summary>
public sealed class RoutingSubject(Board board, bool quick)
{
    private const int Advisors = 45;

    public async Task MeasureAsync()
    {
        await using var community = new SimulatedCommunity();
        var month = await new RoutingMonth(community, quick ? 60 : 300, Advisors).LiveAsync();

        board.Measure("routing.questions", month.Questions, "questions");
        board.Measure("routing.requests", month.Requests, "requests");
        board.Measure("routing.to_coordinators", month.ToCoordinators, "questions");
        board.Measure("routing.unreached", month.Unreached, "questions", atMost: 0);
        board.Measure("routing.over_limit", month.OverLimit, "requests", atMost: 0);
        board.Measure("routing.asked_twice", month.AskedTwice, "requests", atMost: 0);
        board.Measure("routing.wait.p50", month.Wait(0.5), "working-hours");
        board.Measure("routing.wait.p90", month.Wait(0.9), "working-hours");
        board.Measure("routing.wait.max", month.Wait(1), "working-hours");
    }
}
