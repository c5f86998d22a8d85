using System.Globalization;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Figures of an import in words, for the console and the page.</summary>
internal static class ImportSentences
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(ImportReport report) =>
        $"{Lines(report.Lines)} lue{S(report.Lines)}\u00A0: {Count(report.Created)} créée{S(report.Created)}, "
        + $"{Count(report.Updated)} mise{S(report.Updated)} à jour, {Count(report.Unchanged)} inchangée{S(report.Unchanged)}, "
        + $"{Count(report.RefusedLines)} refusée{S(report.RefusedLines)}.";

    public static string Of(ImportProgress progress) => $"{Lines(progress.Done)} sur {Count(progress.Total)}";

    public static string Of(Refusal refusal) => Located(refusal.Line, refusal.Field, refusal.Reason);

    public static string Of(Remark remark) => Located(remark.Line, remark.Field, remark.Reason);

    public static string Lines(int count) => $"{Count(count)} ligne{S(count)}";

    private static string Located(int line, string field, string reason) =>
        field.Length == 0 ? $"Ligne {line}\u00A0: {reason}" : $"Ligne {line}, {Printable(field)}\u00A0: {reason}";

    // A title comes from the file: on a console, a control character could rewrite what stands above.
    private static string Printable(string text) => string.Concat(text.Where(character => !char.IsControl(character)));

    private static string Count(int count) => count.ToString("N0", French);

    private static string S(int count) => count >= 2 ? "s" : "";
}
