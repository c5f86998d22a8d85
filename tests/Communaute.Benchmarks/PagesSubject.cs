using System.Diagnostics;
using Communaute.IntegrationTests.Support;

namespace Communaute.Benchmarks;

/// <summary>What a prerendered page costs, signed in: processor time of the server a request, and how it grows with the community.</summary>
public sealed class PagesSubject(Board board, bool quick)
{
    private const int WarmUp = 300;
    private const int Rounds = 600;

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
            await using var server = await ServerProcess.Launch(folder, "Development", port: null, "--Communaute:Demonstration=false").AnsweringAsync();
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
            http.DefaultRequestHeaders.Add("Cookie", (await SignedIn.CookiesAsync(folder, 1))[0]);

            var middle = questions / 2;
            var asked = await http.GetAsync(new Uri($"/questions/{middle}", UriKind.Relative));
            var address = asked.Headers.Location?.ToString() ?? $"/questions/{middle}";

            return new()
            {
                ["pages.questions"] = await CostAsync(server, http, $"pages.questions.at-{questions}", "/questions", atMost: 2.5),
                ["pages.questions.unanswered"] = await CostAsync(server, http, $"pages.questions.unanswered.at-{questions}", "/questions?etat=sans-reponse"),
                ["pages.questions.theme"] = await CostAsync(server, http, $"pages.questions.theme.at-{questions}", "/questions?theme=3"),
                ["pages.questions.deep"] = await CostAsync(server, http, $"pages.questions.deep.at-{questions}", $"/questions?apres={middle}"),
                ["pages.question"] = await CostAsync(server, http, $"pages.question.at-{questions}", address, atMost: 2.4),
                ["pages.directory"] = await CostAsync(server, http, $"pages.directory.at-{advisors}", "/annuaire"),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<double> CostAsync(ServerProcess server, HttpClient http, string name, string path, double? atMost = null)
    {
        for (var round = 0; round < WarmUp; round++)
        {
            await GetAsync(http, path);
        }

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
