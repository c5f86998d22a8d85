using System.Diagnostics;
using Communaute.IntegrationTests.Support;

namespace Communaute.Benchmarks;

/// <summary>What a prerendered page costs, signed in: processor time of the server a request, and how it grows with the community.</summary>
public sealed class PagesSubject(Board board, bool quick)
{
    private const int WarmUpOfEach = 700;
    private const int Attempts = 5;
    private const int Rounds = 200;

    private (int Questions, int Advisors) Small => quick ? (2_000, 100) : (10_000, 500);

    private (int Questions, int Advisors) Large => quick ? (10_000, 500) : (1_000_000, 10_000);

    // Both sizes are served at once and measured in turns: what else the machine does weighs on both alike.
    public async Task MeasureAsync()
    {
        await using var small = await Served.Async(Small.Questions, Small.Advisors);
        await using var large = await Served.Async(Large.Questions, Large.Advisors);

        foreach (var (name, _, atMost) in Pages)
        {
            var (smallCost, largeCost) = (double.MaxValue, double.MaxValue);

            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                smallCost = Math.Min(smallCost, await small.CostAsync(name));
                largeCost = Math.Min(largeCost, await large.CostAsync(name));
            }

            Compare(name, smallCost, largeCost, atMost);
        }
    }

    private void Compare(string name, double smallCost, double largeCost, double? atMost)
    {
        board.Measure($"{name}.at-{Small.Questions}", smallCost, "ms-of-processor", quick ? null : atMost);
        board.Measure($"{name}.at-{Large.Questions}", largeCost, "ms-of-processor");
        board.Measure($"{name}.ratio", largeCost / smallCost, $"× from {Small.Questions}/{Small.Advisors} to {Large.Questions}/{Large.Advisors}", atMost: 1.5);
    }

    /// <summary>A page's address, given the number of questions there are.</summary>
    private delegate string PagePath(int questions);

    private static readonly (string Name, PagePath Path, double? AtMost)[] Pages =
    [
        ("pages.drafts", _ => "/mes-brouillons", null),
        ("pages.questions", _ => "/questions", 2.5),
        ("pages.questions.unanswered", _ => "/questions?etat=sans-reponse", null),
        ("pages.questions.theme", _ => "/questions?theme=3", null),
        ("pages.questions.tag", _ => "/questions?etiquette=etiquette+7", null),
        ("pages.questions.theme-solved", _ => "/questions?theme=3&etat=resolues", null),
        ("pages.questions.audience-urgency", _ => "/questions?public=4&urgence=tout-de-suite", null),
        ("pages.questions.period-kind", _ => "/questions?periode=2020&genre=2", null),
        ("pages.questions.mine", _ => "/questions?qui=moi", null),
        ("pages.questions.answered-by-me", _ => "/questions?qui=mes-reponses", null),
        ("pages.questions.employer", _ => "/questions?qui=ma-structure", null),
        ("pages.questions.all-at-once", _ => "/questions?etat=resolues&theme=3&public=4&urgence=tout-de-suite&genre=2&periode=2020", null),
        ("pages.questions.deep", questions => $"/questions?apres={questions / 2}", null),
        ("pages.question", questions => $"/questions/{questions / 2}", 2.4),
        ("pages.directory", _ => "/annuaire", null),
    ];

    /// <summary>A community of some size in a folder of its own, a server on it and a member signed in.</summary>
    private sealed class Served(string folder, ServerProcess server, HttpClient http) : IAsyncDisposable
    {
        private readonly Dictionary<string, Uri> _addresses = [];

        public static async Task<Served> Async(int questions, int advisors)
        {
            var folder = Directory.CreateTempSubdirectory("communaute-pages-").FullName;
            await new CommunityOfSize(folder, questions, advisors).CreateAsync();
            var server = await ServerProcess.Launch(folder, "Production").AnsweringAsync();
            var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
            http.DefaultRequestHeaders.Add("Cookie", (await SignedIn.CookiesAsync(folder, 1))[0]);
            var served = new Served(folder, server, http);

            foreach (var (name, path, _) in Pages)
            {
                served._addresses[name] = await served.FindAsync(path(questions));
            }

            // The runtime goes on compiling what it runs often for thousands of requests: that is not what a page costs.
            foreach (var round in Enumerable.Range(0, WarmUpOfEach * Pages.Length))
            {
                await served.GetAsync(Pages[round % Pages.Length].Name);
            }

            return served;
        }

        /// <summary>Processor time of the server for one request, in milliseconds.</summary>
        public async Task<double> CostAsync(string page)
        {
            var before = server.ProcessorTime;

            for (var round = 0; round < Rounds; round++)
            {
                await GetAsync(page);
            }

            return (server.ProcessorTime - before).TotalMilliseconds / Rounds;
        }

        // A question's address holds its title.
        private async Task<Uri> FindAsync(string path)
        {
            var address = new Uri(path, UriKind.Relative);
            using var answer = await http.GetAsync(address);
            return answer.Headers.Location ?? address;
        }

        private async Task GetAsync(string page)
        {
            using var answer = await http.GetAsync(_addresses[page]);
            answer.EnsureSuccessStatusCode();
            Debug.Assert((await answer.Content.ReadAsByteArrayAsync()).Length > 0, "A page has content.");
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
