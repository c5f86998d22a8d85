using System.CommandLine;
using Communaute.Web.Platform.Identity;
using MediatR;

namespace Communaute.Web.Platform.Hosting;

/// <summary>One program: without a word it serves, with a verb it does one administrator's task and ends.</summary>
public static class Verbs
{
    public static async Task<int> RunVerbAsync(this WebApplication app, string[] args)
    {
        var root = new RootCommand("Communauté, l’intranet des conseillères et conseillers numériques. Sans verbe : sert les pages.")
        {
            // What is not ours (--urls, --environment…) is ASP.NET Core's.
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction((_, cancellation) => app.ServeAsync(cancellation));

        foreach (var verb in app.Services.GetServices<Verb>())
        {
            root.Add(verb.On(app));
        }

        return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>
    /// What the configuration may read: "--Name=value" and "--Name value". It also understands "/Name value", by which the
    /// path of a file to import would swallow the setting behind it.
    /// </summary>
    public static string[] SettingsOf(string[] args) =>
        [.. args.Where((word, at) => !word.StartsWith('/') || (at > 0 && args[at - 1].StartsWith("--", StringComparison.Ordinal) && !args[at - 1].Contains('=')))];

    /// <summary>Sends a request as the command line, on a database made ready.</summary>
    public static async Task<TResponse> SendAsync<TResponse>(this WebApplication app, IRequest<TResponse> request, CancellationToken cancellationToken)
    {
        await app.Services.PrepareAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.ActAsAdministrator();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}

/// <summary>A word of the command line, declared by the area whose work it does.</summary>
public abstract class Verb
{
    public abstract Command On(WebApplication app);
}
