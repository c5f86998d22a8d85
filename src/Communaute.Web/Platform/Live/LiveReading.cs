using System.Text.Json;
using Communaute.Forum;
using Communaute.Journal;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Live;

/// <summary>
/// Follows the journal and what members are told, for the pages that this process serves. It keeps no position: whoever opens a page
/// reads what is there, and hears of what comes after.
/// </summary>
public sealed class LiveReading(
    IDbContextFactory<CommunauteDb> databases, LiveFeed feed, JournalSignal signal, TimeProvider clock, ILogger<LiveReading> log) : BackgroundService
{
    /// <summary>What another node wrote waits at most this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Numbers that may still commit out of order: they are looked at again, and told once.</summary>
    private const int TrailingWindow = 100;

    private readonly HashSet<long> _told = [];
    private long _last;
    private int? _lastNotification;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signal.NextCommit;

            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Open pages are not told: the journal cannot be read.");
            }

            await Task.WhenAny(committed, Task.Delay(Patience, clock, stoppingToken));
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var isFirst = _lastNotification is null;
        _last = isFirst ? await db.Journal.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0 : _last;
        _lastNotification ??= await db.Notifications.MaxAsync(told => (int?)told.Id, cancellationToken) ?? 0;

        var entries = await db.Journal.Where(entry => entry.Id > _last - TrailingWindow).ToListAsync(cancellationToken);
        var told = await db.Notifications.Where(told => told.Id > _lastNotification).Select(told => new { told.Id, told.MemberId }).ToListAsync(cancellationToken);
        var fresh = entries.Where(entry => _told.Add(entry.Id)).ToList();

        if (!isFirst && fresh.Count + told.Count > 0)
        {
            feed.Tell(new HashSet<LiveTopic>([.. fresh.SelectMany(TopicsOf), .. told.Select(one => LiveTopic.Member(one.MemberId))]));
        }

        _last = fresh.Select(entry => entry.Id).Append(_last).Max();
        _lastNotification = told.Select(one => one.Id).Append(_lastNotification.Value).Max();
        _told.RemoveWhere(id => id <= _last - TrailingWindow);
    }

    private static IEnumerable<LiveTopic> TopicsOf(JournalEntry entry)
    {
        if (QuestionOf(entry) is { } id)
        {
            yield return LiveTopic.Question(id);
            yield return LiveTopic.Questions;
        }
    }

    /// <summary>Every entry of the forum says which question it happened on: by its subject, or in its payload.</summary>
    private static int? QuestionOf(JournalEntry entry)
    {
        if (entry.Subject == nameof(Question))
        {
            return entry.SubjectId;
        }

        using var payload = JsonDocument.Parse(entry.Payload);
        return payload.RootElement.TryGetProperty("QuestionId", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetInt32() : null;
    }
}
