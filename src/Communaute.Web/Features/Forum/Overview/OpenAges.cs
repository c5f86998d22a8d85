using Communaute.Forum;

namespace Communaute.Web.Features.Forum.Overview;

/// <summary>How old the open questions are.</summary>
internal static class OpenAges
{
    private static readonly (string Words, int Days)[] Bands =
    [
        ("Moins d’un jour", 1),
        ("1 à 2 jours", 3),
        ("3 à 6 jours", 7),
        ("1 à 4 semaines", 28),
        ("Plus de 4 semaines", int.MaxValue),
    ];

    public static IReadOnlyList<AgeLine> Of(IReadOnlyCollection<OpenRow> open, DateTime now)
    {
        var bands = open.ToLookup(row => Array.FindIndex(Bands, band => (now - row.AskedAt).TotalDays < band.Days));

        return [.. Bands.Select((band, index) => new AgeLine(
            band.Words,
            bands[index].Count(row => row.State == QuestionState.Unanswered),
            bands[index].Count(row => row.State == QuestionState.Answered)))];
    }
}
