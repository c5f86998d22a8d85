using System.Globalization;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Forms;
using Microsoft.AspNetCore.WebUtilities;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>What an address asks of the list, and what in it means nothing: that is said, and never guessed.</summary>
/// <param name="Unrecognised">Each filter left out, in words.</param>
public sealed record FilterReading(ListQuestions Asked, IReadOnlyList<string> Unrecognised)
{
    public static FilterReading Of(string query, TaxonomyView taxonomy, IReadOnlyList<KindView> kinds) =>
        Of(QueryHelpers.ParseQuery(query).ToDictionary(word => word.Key, word => word.Value.LastOrDefault()), taxonomy, kinds);

    /// <param name="words">The value of each of <see cref="FilterNames"/>.</param>
    public static FilterReading Of(IReadOnlyDictionary<string, string?> words, TaxonomyView taxonomy, IReadOnlyList<KindView> kinds)
    {
        var reader = new FilterReader(words);

        var asked = new ListQuestions(
            reader.Choice(FilterNames.State, QuestionTabs.All, tab => tab.Word()) ?? QuestionTab.All,
            reader.Number(FilterNames.Theme, id => taxonomy.Themes.Any(theme => theme.Id == id)),
            reader.Tag(),
            reader.Number(FilterNames.After, _ => true),
            reader.Number(FilterNames.Kind, id => kinds.Any(kind => kind.Id == id)))
        {
            AudienceId = reader.Number(FilterNames.Audience, id => taxonomy.Audiences.Any(audience => audience.Id == id)),
            Urgency = reader.Choice(FilterNames.Urgency, Urgencies.All, urgency => urgency.Word()),
            Whose = reader.Choice(FilterNames.Whose, Enum.GetValues<Whose>(), whose => whose.Word()),
            Period = reader.Period(),
        };

        return new FilterReading(asked, reader.Unrecognised);
    }

    private sealed class FilterReader(IReadOnlyDictionary<string, string?> words)
    {
        private const int MaxShown = 40;

        private readonly List<string> _unrecognised = [];

        public IReadOnlyList<string> Unrecognised => _unrecognised;

        public int? Number(string name, Func<int, bool> isKnown) =>
            Read(name, word => AddressNumber.Read(word) is { } id && isKnown(id) ? id : (int?)null);

        public T? Choice<T>(string name, IEnumerable<T> choices, Func<T, string?> wordOf) where T : struct =>
            Read(name, word => choices.Where(choice => wordOf(choice) == word).Select(choice => (T?)choice).FirstOrDefault());

        public string? Tag() => Word(FilterNames.Tag) is { } name && Folding.Fold(name).Length is > 0 and <= Communaute.Taxonomy.Tag.MaxNameLength
            ? name
            : Leave<string>(FilterNames.Tag);

        public QuestionPeriod? Period()
        {
            var word = Word(FilterNames.Period) is { } name && QuestionPeriod.IsKnown(name) ? name : Leave<string>(FilterNames.Period);
            var (from, to) = (Day(FilterNames.From), Day(FilterNames.To));

            if (to < from)
            {
                Leave<string>(FilterNames.From);
                Leave<string>(FilterNames.To);
                (from, to) = (null, null);
            }

            return (word, from, to) is (null, null, null) ? null : new QuestionPeriod(word, from, to);
        }

        private DateOnly? Day(string name) => Read(name, word =>
            DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= QuestionPeriod.FirstYear ? day : (DateOnly?)null);

        private T? Read<T>(string name, Func<string, T?> read) where T : struct =>
            Word(name) is { } word && read(word) is { } value ? value : Leave<T?>(name);

        // A form sends its empty fields too.
        private string? Word(string name) => words.GetValueOrDefault(name)?.Trim() is { Length: > 0 } word ? word : null;

        private T? Leave<T>(string name)
        {
            if (Word(name) is { } word)
            {
                _unrecognised.Add($"{FilterNames.Label(name)} «\u00a0{(word.Length <= MaxShown ? word : word[..MaxShown] + "…")}\u00a0»");
            }

            return default;
        }
    }
}
