using System.Diagnostics;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Routing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Communaute.Benchmarks;

/// <summary>What one command costs, in milliseconds of processor.</summary>
public sealed record CommandCosts(double Ask, double Answer)
{
    public static readonly CommandCosts None = new(double.MaxValue, double.MaxValue);

    public CommandCosts Or(CommandCosts other) => new(Math.Min(Ask, other.Ask), Math.Min(Answer, other.Answer));
}

/// <summary>The program's own handlers on a community that is there already, without what runs in the background.</summary>
public sealed class CommandsOn(string folder) : IAsyncDisposable
{
    private const int Rounds = 100;

    private readonly Program _program = new(folder);
    private readonly List<Member> _members = [];
    private int _sent;

    public static async Task<CommandsOn> CommunityAsync(int questions, int advisors)
    {
        var folder = Directory.CreateTempSubdirectory("communaute-commands-").FullName;
        await new CommunityOfSize(folder, questions, advisors).CreateAsync();
        return new CommandsOn(folder);
    }

    public async Task<CommandCosts> CostAsync()
    {
        if (_members.Count == 0)
        {
            await PrepareAsync();
        }

        var asked = new List<int>();
        var ask = await CostAsync(async () => asked.Add(await AskAsync()));
        return new CommandCosts(ask, await CostAsync(() => AnswerAsync(asked[^1])));
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // The runtime goes on compiling what it runs often: that is not what a command costs.
    private async Task PrepareAsync()
    {
        await using var db = await _program.Services.GetRequiredService<IDbContextFactory<CommunauteDb>>().CreateDbContextAsync();
        _members.AddRange(await db.Members.OrderBy(member => member.Id).Take(100).ToListAsync());

        for (var round = 0; round < Rounds; round++)
        {
            await AnswerAsync(await AskAsync());
        }
    }

    private static async Task<double> CostAsync(Func<Task> command)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;

        for (var round = 0; round < Rounds; round++)
        {
            await command();
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Rounds;
    }

    private Task<int> AskAsync() => _program.Services.SendAsync(
        new AskQuestion
        {
            Title = "Le code reçu par courrier est refusé",
            Body = "Elle l’a reçu la semaine dernière, et le site répond que le compte existe déjà.",
            KindId = 1,
            ThemeIds = [3],
            AudienceIds = [4],
            Tags = ["étiquette 7"],
        },
        Next());

    private Task<int> AnswerAsync(int questionId) =>
        _program.Services.SendAsync(new AnswerQuestion { QuestionId = questionId, Body = "Le code porte une lettre O, pas un zéro." }, Next());

    // One after the other: nobody writes so much that they are asked to wait.
    private Member Next() => _members[_sent++ % _members.Count];

    private sealed class Program(string folder) : WebApplicationFactory<QuestionRouter>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseContentRoot(AppContext.BaseDirectory);
            builder.UseSetting("Communaute:DataFolder", folder);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(services =>
            {
                foreach (var background in services.Where(service => service.ServiceType == typeof(IHostedService)
                    && service.ImplementationType?.Assembly == typeof(QuestionRouter).Assembly).ToList())
                {
                    services.Remove(background);
                }
            });
        }
    }
}
