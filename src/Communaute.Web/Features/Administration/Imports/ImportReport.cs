namespace Communaute.Web.Features.Administration.Imports;

/// <summary>What became of each line of a file.</summary>
public sealed record ImportReport(
    int Created,
    int Updated,
    int Unchanged,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyList<Remark> Remarks,
    IReadOnlyList<string> IgnoredColumns)
{
    /// <summary>A line refused for two reasons is one line.</summary>
    public int RefusedLines => Refusals.Select(refusal => refusal.Line).Distinct().Count();

    public int Lines => Created + Updated + Unchanged + RefusedLines;
}

/// <summary>How far an import is, in lines.</summary>
public sealed record ImportProgress(int Done, int Total)
{
    public int Percent => Total == 0 ? 0 : 100 * Done / Total;
}

public enum LineOutcome
{
    Created,
    Updated,
    Unchanged,
}
