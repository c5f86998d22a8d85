using System.Globalization;

namespace Communaute.Web.Platform.Forms;

/// <summary>
/// A number that an address carries. Pages take what a query says as text: the framework would fail the whole page for
/// "?theme=abc", where somebody has only mistyped a link.
/// </summary>
public static class AddressNumber
{
    /// <summary>Nothing for what is no number, the empty value of a select among them.</summary>
    public static int? Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
