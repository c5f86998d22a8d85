using System.Collections.Concurrent;
using System.Diagnostics;
using Communaute.IntegrationTests.Support;

namespace Communaute.Benchmarks;

/// <summary>What open circuits cost: memory each, and how long a navigation inside one takes while all are open.</summary>
public sealed class CircuitsSubject(Board board, bool quick)
{
    /// <summary>A member may open twenty: a few less leaves room for those still closing.</summary>
    private const int CircuitsPerMember = 15;

    private const int Navigations = 3;

    private static readonly string[] Paths = ["/questions", "/ressources", "/annuaire"];

    private static readonly TimeSpan Thought = TimeSpan.FromSeconds(4);

    private int Circuits => quick ? 200 : 2_000;

    public async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("communaute-circuits-").FullName;

        try
        {
            await new CommunityOfSize(folder, questions: 1_000, advisors: 500).CreateAsync();
            await using var server = await ServerProcess.Launch(folder, "Production").AnsweringAsync();
            var cookies = await SignedIn.CookiesAsync(folder, 1 + (Circuits / CircuitsPerMember));
            await MeasureAsync(server, cookies);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(ServerProcess server, IReadOnlyList<string> cookies)
    {
        await using (var first = new Visitor(server.Address, cookies[0]))
        {
            await first.EnterAsync(Paths[0]);
        }

        var before = server.ResidentMemory;
        var open = new ConcurrentBag<Visitor>();
        var navigations = new ConcurrentBag<double>();
        var visits = new List<Task>();

        for (var number = 0; number < Circuits; number++)
        {
            visits.Add(VisitAsync(server, cookies[number / CircuitsPerMember], number, open, navigations));
            await Task.Delay(TimeSpan.FromMilliseconds(40));
        }

        await Task.WhenAll(visits);
        board.Measure("circuits.open", open.Count, "circuits");
        board.Measure("circuits.memory", (server.ResidentMemory - before) / 1000.0 / open.Count, "kB-each", atMost: 500);
        board.Measure("circuits.navigation.p50", Percentile(navigations, 0.50), "ms");
        board.Measure("circuits.navigation.p95", Percentile(navigations, 0.95), "ms", atMost: 150);

        foreach (var visitor in open)
        {
            await visitor.DisposeAsync();
        }
    }

    private static async Task VisitAsync(ServerProcess server, string cookie, int number, ConcurrentBag<Visitor> open, ConcurrentBag<double> navigations)
    {
        var visitor = new Visitor(server.Address, cookie);
        await visitor.EnterAsync(Paths[number % Paths.Length]);
        open.Add(visitor);

        for (var round = 1; round <= Navigations; round++)
        {
            await Task.Delay(Thought);
            var start = Stopwatch.GetTimestamp();
            await visitor.GoAsync(Paths[(number + round) % Paths.Length]);
            navigations.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
