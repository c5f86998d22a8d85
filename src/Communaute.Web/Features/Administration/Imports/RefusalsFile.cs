using System.Text;
using Communaute.Web.Platform.Identity;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The refused lines of the last import as a table for a spreadsheet.</summary>
public static class RefusalsFile
{
    public const string Address = "administration/imports/refus.csv";

    public static void MapImports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/" + Address, (ImportDesk desk) => desk.Latest?.Report is { } report
            ? Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Of(report.Refusals))).ToArray(), "text/csv; charset=utf-8", "lignes-refusees.csv")
            : Results.NotFound()).RequireAuthorization(Policies.Administrator);

    /// <summary>Semicolons, as spreadsheets in French expect.</summary>
    public static string Of(IEnumerable<Refusal> refusals) => string.Join("\r\n", refusals
        .Select(refusal => string.Join(';', refusal.Line, Cell(refusal.Field), Cell(refusal.Value), Cell(refusal.Reason)))
        .Prepend("Ligne;Champ;Valeur;Raison")) + "\r\n";

    /// <summary>A value that begins like a formula is shown, never computed: the file may come from anywhere.</summary>
    private static string Cell(string text)
    {
        var neutral = text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{neutral.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
