using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Communaute.Web.Platform.Markdown;

/// <summary>A table inside a named region that scrolls sideways and that the keyboard can reach.</summary>
internal sealed class ProseTableRenderer : HtmlObjectRenderer<Table>
{
    private const int MaxNameLength = 80;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(NameOf(table));
        renderer.WriteLine("\"><table class=\"tb\">");
        var rows = table.OfType<TableRow>().ToList();
        // Markdown wants a header even where there is nothing to say: an empty one is no header.
        WritePart(renderer, "thead", table, rows.Where(row => row.IsHeader && !row.All(IsEmpty)));
        WritePart(renderer, "tbody", table, rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table></div>");
    }

    private static void WritePart(HtmlRenderer renderer, string part, Table table, IEnumerable<TableRow> rows)
    {
        var opened = false;
        foreach (var row in rows)
        {
            renderer.Write(opened ? "<tr>" : $"<{part}><tr>");
            opened = true;
            for (var column = 0; column < row.Count; column++)
            {
                WriteCell(renderer, (TableCell)row[column], row.IsHeader && !IsEmpty(row[column]) ? "th" : "td", IsRightAligned(table, column));
            }

            renderer.WriteLine("</tr>");
        }

        renderer.Write(opened ? $"</{part}>" : "");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string tag, bool isRightAligned)
    {
        renderer.Write($"<{tag}{(tag == "th" ? " scope=\"col\"" : "")}{(isRightAligned ? " class=\"r\"" : "")}>");
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = before;
        renderer.Write($"</{tag}>");
    }

    private static bool IsEmpty(Block cell) => Excerpt.Words((TableCell)cell).Length == 0;

    private static bool IsRightAligned(Table table, int column) =>
        column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;

    // Two regions of one page must not share a name: the headings tell one table from another.
    private static string NameOf(Table table)
    {
        var headings = table.OfType<TableRow>().Where(row => row.IsHeader).SelectMany(row => row)
            .Select(cell => Excerpt.Words((TableCell)cell)).Where(words => words.Length > 0).ToList();
        return headings.Count == 0 ? "Tableau" : Excerpt.Cut($"Tableau\u00A0: {string.Join(", ", headings)}", MaxNameLength);
    }
}
