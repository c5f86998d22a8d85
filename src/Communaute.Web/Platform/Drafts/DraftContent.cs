using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Communaute.Web.Platform.Drafts;

/// <summary>A request as the text of a draft, and back.</summary>
public static class DraftContent
{
    // A letter with an accent takes one character, not six: the longest text must fit in a draft. No page holds this JSON.
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<TRequest>(TRequest request) => JsonSerializer.Serialize(request, Writing);

    /// <summary>
    /// Gives a request the values of a draft. What the request no longer has, or has with another type, is left out:
    /// a draft outlives the version of the program that saved it.
    /// </summary>
    public static void Restore<TRequest>(TRequest request, string content)
    {
        using var draft = JsonDocument.Parse(content);

        foreach (var property in Writable<TRequest>())
        {
            if (draft.RootElement.TryGetProperty(property.Name, out var value))
            {
                TrySet(request, property, value);
            }
        }
    }

    /// <summary>Gives a request the texts that its form's fields held, named as its properties. Says whether one differed.</summary>
    public static bool Fill<TRequest>(TRequest request, IReadOnlyDictionary<string, string> fields)
    {
        var changed = false;

        foreach (var property in Writable<TRequest>().Where(property => property.PropertyType == typeof(string)))
        {
            if (fields.TryGetValue(property.Name, out var text) && text != (string?)property.GetValue(request))
            {
                property.SetValue(request, text);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>What the browser compares with the texts it holds, to know which of them are kept.</summary>
    public static IReadOnlyDictionary<string, string> Marks<TRequest>(TRequest request) =>
        Texts<TRequest>(Of(request)).ToDictionary(text => text.Name, text => Mark(text.Words));

    /// <summary>The texts of a draft in the order of the form, without its choices.</summary>
    public static IReadOnlyList<(string Name, string Words)> Texts<TRequest>(string content)
    {
        using var draft = JsonDocument.Parse(content);

        return [.. Writable<TRequest>().Where(property => property.PropertyType == typeof(string)).Select(property =>
            (property.Name, draft.RootElement.TryGetProperty(property.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : ""))];
    }

    /// <summary>All the words of a draft, where no form is left to show them.</summary>
    public static string Words(string content)
    {
        using var draft = JsonDocument.Parse(content);

        return string.Join("\n\n", draft.RootElement.EnumerateObject()
            .Where(property => property.Value.ValueKind == JsonValueKind.String && property.Name != nameof(IDrafted.Submission))
            .Select(property => property.Value.GetString()!.Trim())
            .Where(words => words.Length > 0));
    }

    /// <summary>Puts what another version has and this one has not after it: its texts in the long one, its choices after ours.</summary>
    public static void Append<TRequest>(TRequest request, string longText, string other)
    {
        var mine = Texts<TRequest>(Of(request)).ToDictionary(text => text.Name, text => text.Words);
        var added = Texts<TRequest>(other).Where(text => text.Words.Trim().Length > 0 && text.Words != mine[text.Name]).Select(text => text.Words);
        string[] parts = [mine[longText].TrimEnd(), .. added];

        typeof(TRequest).GetProperty(longText)!.SetValue(request, string.Join("\n\n---\n\n", parts.Where(part => part.Length > 0)));
        AppendChoices(request, other);
    }

    /// <summary>A length and an FNV-1a sum.</summary>
    public static string Mark(string text)
    {
        // A textarea tells its line ends as one character, whatever was typed.
        var lines = text.ReplaceLineEndings("\n");
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Length}:{lines.Aggregate(2166136261u, (sum, letter) => unchecked((sum ^ letter) * 16777619u))}");
    }

    private static void AppendChoices<TRequest>(TRequest request, string other)
    {
        var (mine, theirs) = (JsonNode.Parse(Of(request))!, JsonNode.Parse(other)!);

        foreach (var property in Writable<TRequest>())
        {
            if (mine[property.Name] is JsonArray kept && theirs[property.Name] is JsonArray added)
            {
                var all = kept.Concat(added).DistinctBy(choice => choice?.ToJsonString()).Select(choice => choice?.DeepClone()).ToArray();
                TrySet(request, property, JsonSerializer.SerializeToElement(new JsonArray(all)));
            }
        }
    }

    private static IEnumerable<PropertyInfo> Writable<TRequest>() =>
        typeof(TRequest).GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    private static void TrySet<TRequest>(TRequest request, PropertyInfo property, JsonElement value)
    {
        try
        {
            property.SetValue(request, value.Deserialize(property.PropertyType));
        }
        catch (JsonException)
        {
            // Another type than today's: the rest of the draft is still worth having.
        }
    }
}
