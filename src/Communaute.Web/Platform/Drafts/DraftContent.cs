using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

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
        Writable<TRequest>().Where(property => property.PropertyType == typeof(string))
            .ToDictionary(property => property.Name, property => Mark((string?)property.GetValue(request) ?? ""));

    /// <summary>A length and an FNV-1a sum.</summary>
    public static string Mark(string text)
    {
        // A textarea tells its line ends as one character, whatever was typed.
        var lines = text.ReplaceLineEndings("\n");
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Length}:{lines.Aggregate(2166136261u, (sum, letter) => unchecked((sum ^ letter) * 16777619u))}");
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
