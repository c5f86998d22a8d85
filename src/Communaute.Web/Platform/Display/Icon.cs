using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace Communaute.Web.Platform.Display;

/// <summary>
/// A drawing beside words. It never speaks. Not a component: a page draws thirty, and each would hold 3 kB in every open circuit.
/// </summary>
public static class Icon
{
    private static readonly ConcurrentDictionary<string, RenderFragment> Drawn = new();

    /// <param name="path">One of <see cref="Glyph"/>, never a text that someone wrote: it is not encoded.</param>
    public static RenderFragment Of(string path) => Drawn.GetOrAdd(path, static path =>
    {
        var svg = $"""<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"></path></svg>""";
        return builder => builder.AddMarkupContent(0, svg);
    });
}
