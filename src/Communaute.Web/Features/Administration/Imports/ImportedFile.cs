namespace Communaute.Web.Features.Administration.Imports;

/// <summary>What a file holds: its lines, or the reason why none of it could be read.</summary>
public sealed record ImportedFile<TRecord>(
    IReadOnlyList<ImportedLine<TRecord>> Lines,
    IReadOnlyList<string> IgnoredColumns,
    string? RefusedBecause = null)
    where TRecord : class
{
    public IEnumerable<TRecord> Records => Lines.Select(line => line.Record).OfType<TRecord>();

    public IEnumerable<Refusal> Refusals => Lines.SelectMany(line => line.Refusals);

    public IEnumerable<Remark> Remarks => Lines.SelectMany(line => line.Remarks);
}

/// <summary>Either a record, perhaps with remarks, or the reasons why the line is refused.</summary>
/// <param name="Number">The line of a CSV file, header included; the rank of the object in a JSON file.</param>
public sealed record ImportedLine<TRecord>(
    int Number,
    TRecord? Record,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyList<Remark> Remarks)
    where TRecord : class;

/// <summary>Why a line was not taken. The field is named as the file names it.</summary>
public sealed record Refusal(int Line, string Field, string Value, string Reason);

/// <summary>What was set aside or deserves a look in a line that was taken.</summary>
public sealed record Remark(int Line, string Field, string Value, string Reason);
