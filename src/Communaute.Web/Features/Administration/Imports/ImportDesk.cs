using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Runs imports one at a time, whoever started them and whether or not their page is still open.</summary>
public sealed class ImportDesk(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportDesk> log)
{
    private readonly Lock _lock = new();

    /// <summary>Something moved in <see cref="Latest"/>.</summary>
    public event Action? Changed;

    /// <summary>The import that runs, or the last one that ended.</summary>
    public ImportRun? Latest { get; private set; }

    /// <summary>Answers as soon as the file is read; the rest goes on without its page.</summary>
    public async Task StartAsync(ImportKind kind, string fileName, Stream content, ClaimsPrincipal administrator, CancellationToken cancellationToken)
    {
        var run = Reserve(new ImportRun(kind, fileName, clock.GetUtcNow().UtcDateTime));

        try
        {
            var request = await RequestAsync(kind, content, run, cancellationToken);
            _ = Task.Run(() => RunAsync(run, request, administrator), CancellationToken.None);
        }
        catch (Exception failure)
        {
            End(run, run with { Failure = Sentence(failure) });
        }
    }

    private ImportRun Reserve(ImportRun run)
    {
        lock (_lock)
        {
            Latest = Latest is { IsOver: false }
                ? throw new BusinessRuleException($"L’import de «\u00A0{Latest.FileName}\u00A0» est en cours. Attendez qu’il se termine, puis recommencez.")
                : run;
        }

        Changed?.Invoke();
        return run;
    }

    private async Task<IRequest<ImportReport>> RequestAsync(ImportKind kind, Stream content, ImportRun run, CancellationToken cancellationToken)
    {
        var progress = new DeskProgress(value => Show(run with { Progress = value }));

        return kind == ImportKind.Places
            ? new ImportPlaces(await PlaceFileReader.ReadAsync(content, cancellationToken), progress)
            : new ImportAdvisors(await AdvisorFileReader.ReadAsync(content, cancellationToken), progress);
    }

    private async Task RunAsync(ImportRun run, IRequest<ImportReport> request, ClaimsPrincipal administrator)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            ((ServerAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
                .SetAuthenticationState(Task.FromResult(new AuthenticationState(administrator)));
            var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
            End(run, run with { Report = report });
        }
        catch (Exception failure)
        {
            End(run, run with { Failure = Sentence(failure) });
        }
    }

    private void Show(ImportRun run)
    {
        Latest = run;
        Changed?.Invoke();
    }

    private void End(ImportRun started, ImportRun ended) =>
        Show(ended with { EndedAt = clock.GetUtcNow().UtcDateTime, Progress = Latest?.StartedAt == started.StartedAt ? Latest.Progress : null });

    private string Sentence(Exception failure)
    {
        if (failure is BusinessRuleException or Platform.Identity.AccessDeniedException)
        {
            return failure.Message;
        }

        log.LogError(failure, "An import failed.");
        return "L’import s’est interrompu. Ce qui était déjà écrit est gardé\u00A0: importez de nouveau le même fichier pour reprendre là où il s’est arrêté.";
    }

    private sealed class DeskProgress(Action<ImportProgress> show) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => show(value);
    }
}

public enum ImportKind
{
    Places,
    Advisors,
}

/// <summary>One import, running until it has a report or a reason why it has none.</summary>
public sealed record ImportRun(ImportKind Kind, string FileName, DateTime StartedAt)
{
    public ImportProgress? Progress { get; init; }

    public ImportReport? Report { get; init; }

    public string? Failure { get; init; }

    public DateTime? EndedAt { get; init; }

    public bool IsOver => EndedAt is not null;
}
