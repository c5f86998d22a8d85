using System.Text;
using AngleSharp.Dom;

namespace Communaute.Web.Platform.Comparing;

internal enum Standing
{
    Same,
    Added,
    Removed,
}

/// <summary>
/// Writes the pieces of two texts as one: the elements of the new text, in which what was removed stands where it was. Colour is
/// not what tells them apart: each is an element of its own, and begins with words for those who listen.
/// </summary>
internal sealed class DifferenceWriter
{
    private readonly StringBuilder _html = new();
    private readonly List<IElement> _open = [];

    private Standing _written;
    private Standing _said;
    private string _space = "";

    public void Write(ProsePiece piece, IReadOnlyList<IElement> path, Standing standing, string space)
    {
        if (piece.Html.Length == 0)
        {
            WriteSpace(path, standing, space);
            return;
        }

        MoveTo(path, standing);
        Mark(standing);
        _html.Append(piece.Html);
        _space = space;
    }

    public string End()
    {
        MoveTo([], Standing.Same);
        return _html.ToString();
    }

    private void WriteSpace(IReadOnlyList<IElement> path, Standing standing, string space)
    {
        if (standing != Standing.Removed)
        {
            MoveTo(path, _written);
            _space += space;
        }
    }

    /// <summary>Closes and opens what stands between here and there.</summary>
    private void MoveTo(IReadOnlyList<IElement> path, Standing standing)
    {
        var shared = 0;
        while (shared < path.Count && shared < _open.Count && path[shared] == _open[shared])
        {
            shared++;
        }

        var stays = shared == path.Count && shared == _open.Count;
        if (stays && standing == _written)
        {
            Space();
            return;
        }

        Unmark();
        Space();
        for (; _open.Count > shared; _open.RemoveAt(_open.Count - 1))
        {
            _html.Append("</").Append(Name(_open[^1])).Append('>');
        }

        foreach (var element in path.Skip(shared))
        {
            Open(element);
        }
    }

    private void Space()
    {
        _html.Append(_space);
        _space = "";
    }

    private void Open(IElement element)
    {
        _html.Append('<').Append(Name(element));
        foreach (var attribute in element.Attributes)
        {
            _html.Append(' ').Append(attribute.Name).Append("=\"").Append(ProseReader.Encode(attribute.Value)).Append('"');
        }

        _html.Append('>');
        _open.Add(element);
    }

    private void Mark(Standing standing)
    {
        if (_written != standing)
        {
            _html.Append(standing == Standing.Added ? "<ins>" : "<del>");
            _written = standing;
        }

        // Once, however many paragraphs it goes through.
        if (_said != standing && standing != Standing.Same)
        {
            _html.Append("<span class=\"vh\">").Append(standing == Standing.Added ? "ajouté\u00a0: " : "retiré\u00a0: ").Append("</span>");
        }

        _said = standing;
    }

    private void Unmark()
    {
        _html.Append(_written switch { Standing.Added => "</ins>", Standing.Removed => "</del>", _ => "" });
        _written = Standing.Same;
    }

    /// <summary>What its author struck out is not what an editor removed.</summary>
    private static string Name(IElement element) => element.LocalName == "del" ? "s" : element.LocalName;
}
