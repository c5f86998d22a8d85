using System.Text.Json;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Reads an array of objects: their names become titles.</summary>
internal static class JsonTable
{
    public static RawTable Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException($"Ce fichier JSON n’est pas bien formé à la ligne {exception.LineNumber + 1}. Exportez-le de nouveau depuis l’outil d’origine.");
        }
        catch (InvalidOperationException)
        {
            // GetString refuses half of a surrogate pair, which the grammar of JSON allows.
            throw new UnreadableFileException("Ce fichier JSON contient des caractères incomplets. Exportez-le de nouveau depuis l’outil d’origine.");
        }
    }

    private static RawTable Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Array || root.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.Object))
        {
            throw new UnreadableFileException("Ce fichier JSON doit contenir un tableau d’objets, un par ligne à importer.");
        }

        var ranks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in root.EnumerateArray().SelectMany(item => item.EnumerateObject()))
        {
            ranks.TryAdd(property.Name, ranks.Count);
        }

        return new RawTable(
            [.. ranks.OrderBy(header => header.Value).Select(header => header.Key)],
            [.. root.EnumerateArray().Select((item, rank) => new RawLine(rank + 1, Cells(item, ranks)))]);
    }

    private static string[] Cells(JsonElement item, Dictionary<string, int> ranks)
    {
        var cells = new string[ranks.Count];
        Array.Fill(cells, "");
        foreach (var property in item.EnumerateObject())
        {
            cells[ranks[property.Name]] = TextOf(property.Value);
        }

        return cells;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}
