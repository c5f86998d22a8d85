using System.Text.RegularExpressions;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Reads the cells of one line and remembers what was refused or set aside.</summary>
internal sealed partial class CellReader(ColumnMap columns, RawLine line)
{
    private const int MaxLength = 10_000;
    private const int MaxShown = 200;

    private readonly List<Refusal> _refusals = [];
    private readonly List<Remark> _remarks = [];

    public int Line => line.Number;

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public IReadOnlyList<Remark> Remarks => _remarks;

    public bool Has(string column) => columns.Has(column);

    /// <summary>The value on one line, or null when the cell is blank.</summary>
    public string? Text(string column) => Paragraphs(column) is { } text ? Blanks().Replace(text, " ") : null;

    /// <summary>The value with its line breaks.</summary>
    public string? Paragraphs(string column)
    {
        var text = Invisible().Replace(columns.Cell(column, line.Cells).Text, "").Trim();
        if (text.Length > MaxLength)
        {
            Remark(column, text, "Valeur non reprise. Elle dépasse 10\u202F000 caractères, souvent à cause d’un guillemet jamais refermé.");
            return null;
        }

        return text.Length > 0 ? text : null;
    }

    /// <summary>The value, or an empty text and a refusal when it is missing or not acceptable.</summary>
    public string Compulsory(string column, string reason, Func<string, string?>? read = null)
    {
        var text = Text(column);
        var value = text is null || read is null ? text : read(text);
        if (value is null)
        {
            Refuse(column, reason);
        }

        return value ?? "";
    }

    public T Compulsory<T>(string column, string reason, Func<string, T?> read)
        where T : struct
    {
        var value = Text(column) is { } text ? read(text) : null;
        if (value is null)
        {
            Refuse(column, reason);
        }

        return value.GetValueOrDefault();
    }

    /// <summary>The value, or null and a remark when it cannot be understood.</summary>
    public T? Optional<T>(string column, string reason, Func<string, T?> read)
        where T : class
    {
        var text = Text(column);
        var value = text is null ? null : read(text);
        if (text is not null && value is null)
        {
            Remark(column, text, reason);
        }

        return value;
    }

    /// <inheritdoc cref="Optional{T}(string, string, Func{string, T})"/>
    public T? OptionalValue<T>(string column, string reason, Func<string, T?> read)
        where T : struct
    {
        var text = Text(column);
        var value = text is null ? null : read(text);
        if (text is not null && value is null)
        {
            Remark(column, text, reason);
        }

        return value;
    }

    /// <summary>The parts of a cell that can be understood, each once; a remark for each of the others.</summary>
    public IReadOnlyList<string> Several(string column, string reason, Func<string, IEnumerable<string>> split, Func<string, string?> read)
    {
        var values = new List<string>();
        foreach (var part in split(Text(column) ?? ""))
        {
            if (read(part) is not { } value)
            {
                Remark(column, part, reason);
            }
            else if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The labels of a closed list found in these columns, in the order of the file.</summary>
    public IReadOnlyList<string> Labels(ClosedList list, params string[] names)
    {
        var reason = $"Valeur non reprise. Valeurs attendues\u00A0: {string.Join("\u00A0| ", list.Labels.Take(15))}{(list.Labels.Count > 15 ? "…" : "")}";
        return names
            .SelectMany(name => Several(name, reason, CellFormats.Parts, part => list.TryFind(part, out var label) ? label ?? "" : null))
            .Where(label => label.Length > 0)
            .Distinct()
            .ToList();
    }

    public string? Label(ClosedList list, string column) => Labels(list, column) is [var label, ..] ? label : null;

    public void Refuse(string column, string reason)
    {
        var (header, text) = columns.Cell(column, line.Cells);
        _refusals.Add(new Refusal(Line, header, Shown(text), reason));
    }

    public void Remark(string column, string value, string reason) =>
        _remarks.Add(new Remark(Line, columns.Cell(column, line.Cells).Header, Shown(value), reason));

    private static string Shown(string value) => value.Length > MaxShown ? value[..MaxShown] + "…" : value;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Control and formatting characters, direction overrides among them, never belong to a name or an address.
    [GeneratedRegex(@"[\p{Cc}\p{Cf}-[\r\n\t]]")]
    private static partial Regex Invisible();
}
