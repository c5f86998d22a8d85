using System.Diagnostics;
using Communaute.IntegrationTests.Support;

namespace Communaute.Benchmarks;

/// <summary>What a prerendered page costs, signed in: processor time of the server a request, and how it grows with the community.</summary>
public sealed class PagesSubject(Board board, bool quick)
{
    private const int WarmUp = 5_000;
    private const int Rounds = 900;

    private (int Small, int Large) Questions => quick ? (2_000, 10_000) : (10_000, 1_000_000);

    private (int Small, int Large) Advisors => quick ? (100, 500) : (500, 10_000);

    public async Task MeasureAsync()
    {
        var small = await MeasureAsync(Questions.Small, Advisors.Small);
        var large = await MeasureAsync(Questions.Large, Advisors.Large);

        foreach (var name in small.Keys)
        {
            board.Measure($"{name}.ratio", large[name] / small[name], $"× from {Questions.Small}/{Advisors.Small} to {Questions.Large}/{Advisors.Large}", atMost: 1.5);
        }
    }

    private async Task<Dictionary<string, double>> MeasureAsync(int questions, int advisors)
    {
        var folder = Directory.CreateTempSubdirectory("communaute-pages-").FullName;

        try
        {
            await new CommunityOfSize(folder, questions, advisors).CreateAsync();
            await using var server = await ServerProcess.Launch(folder, "Production").AnsweringAsync();
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
            http.DefaultRequestHeaders.Add("Cookie", (await SignedIn.CookiesAsync(folder, 1))[0]);

            var middle = questions / 2;
            var asked = await http.GetAsync(new Uri($"/questions/{middle}", UriKind.Relative));
            var address = asked.Headers.Location?.ToString() ?? $"/questions/{middle}";

            (string Name, string Path, double? AtMost)[] pages =
            [
                ("pages.drafts", "/mes-brouillons", null),
                ("pages.questions", "/questions", 2.5),
                ("pages.questions.unanswered", "/questions?etat=sans-reponse", null),
                ("pages.questions.theme", "/questions?theme=3", null),
                ("pages.questions.deep", $"/questions?apres={middle}", null),
                ("pages.question", address, 2.4),
                ("pages.directory", "/annuaire", null),
            ];

            // The runtime goes on compiling what it runs often for thousands of requests: that is not what a page costs.
            foreach (var round in Enumerable.Range(0, WarmUp))
            {
                await GetAsync(http, pages[round % pages.Length].Path);
            }

            var costs = new Dictionary<string, double>();

            foreach (var (name, path, atMost) in pages)
            {
                costs[name] = await CostAsync(server, http, $"{name}.at-{questions}-{advisors}", path, atMost);
            }

            return costs;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<double> CostAsync(ServerProcess server, HttpClient http, string name, string path, double? atMost = null)
    {
        // The best of three, since others share the machine and the collector comes when it likes.
        var best = double.MaxValue;

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var before = server.ProcessorTime;

            for (var round = 0; round < Rounds / 3; round++)
            {
                await GetAsync(http, path);
            }

            best = Math.Min(best, (server.ProcessorTime - before).TotalMilliseconds / (Rounds / 3));
        }

        return board.Measure(name, best, "ms-of-processor", quick ? null : atMost);
    }

    private static async Task GetAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        answer.EnsureSuccessStatusCode();
        Debug.Assert((await answer.Content.ReadAsByteArrayAsync()).Length > 0, "A page has content.");
    }
}
