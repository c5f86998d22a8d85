namespace Communaute.Web.Platform.Display;

/// <summary>Which column orders a table, and which way.</summary>
public sealed record Sort(string Column, bool Descending = false)
{
    public Sort By(string column) => new(column, column == Column && !Descending);

    public string? AriaFor(string column) => column != Column ? null : Descending ? "descending" : "ascending";
}
