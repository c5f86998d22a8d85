using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Communaute.Web.Features.Forum.Overview;

/// <summary>The lines of a plot as SVG. Written with the builder, since Razor takes a text element for its own.</summary>
internal static class PlotDrawing
{
    private const double Left = 64, Right = 528, Top = 16, Bottom = 246, Foot = 272;
    private const int Dates = 4;

    public static RenderFragment Of(Plot plot) => builder =>
    {
        builder.OpenElement(0, "svg");
        builder.AddMultipleAttributes(1, [new("viewBox", "0 0 540 278"), new("role", "img"), new("aria-labelledby", plot.Id)]);
        builder.OpenElement(2, "title");
        builder.AddAttribute(3, "id", plot.Id);
        builder.AddContent(4, plot.Title);
        builder.CloseElement();
        builder.AddContent(5, Axes(plot));
        builder.AddContent(6, Lines(plot));
        builder.AddContent(7, Weeks(plot));
        builder.CloseElement();
    };

    private static RenderFragment Axes(Plot plot) => builder =>
    {
        foreach (var mark in plot.Marks)
        {
            Shape(builder, "line", ("class", "ax"), ("x1", N(Left)), ("x2", N(Right)), ("y1", Y(plot, mark.Value)), ("y2", Y(plot, mark.Value)));
            Words(builder, mark.Words, N(Left - 8), N(Height(plot, mark.Value) + 5), "end");
        }
    };

    /// <summary>One line for each run of weeks that have a figure, and a dot where a line ends.</summary>
    private static RenderFragment Lines(Plot plot) => builder =>
    {
        foreach (var run in Runs(plot))
        {
            var line = string.Join('L', run.Select(week => $"{X(plot, week)} {Y(plot, plot.Points[week].Value!.Value)}"));
            Shape(builder, "path", ("class", "ar"), ("d", $"M{line}L{X(plot, run[^1])} {N(Bottom)}L{X(plot, run[0])} {N(Bottom)}Z"));
            Shape(builder, "path", ("class", "ln"), ("d", $"M{line}"));
            Shape(builder, "circle", ("class", "pt"), ("cx", X(plot, run[^1])), ("cy", Y(plot, plot.Points[run[^1]].Value!.Value)), ("r", "5"));
        }
    };

    private static RenderFragment Weeks(Plot plot) => builder =>
    {
        var step = Math.Max(1, (int)Math.Ceiling(plot.Points.Count / (double)Dates));

        for (var week = 0; week < plot.Points.Count; week += step)
        {
            Words(builder, WaitWords.Week(plot.Points[week].Monday), X(plot, week), N(Foot), week == 0 ? "start" : "middle");
        }
    };

    private static IEnumerable<List<int>> Runs(Plot plot)
    {
        var run = new List<int>();

        for (var week = 0; week <= plot.Points.Count; week++)
        {
            if (week < plot.Points.Count && plot.Points[week].Value is not null)
            {
                run.Add(week);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }

    private static void Words(RenderTreeBuilder builder, string words, string x, string y, string anchor)
    {
        builder.OpenElement(0, "text");
        builder.AddMultipleAttributes(1, [new("x", x), new("y", y), new("text-anchor", anchor)]);
        builder.AddContent(2, words);
        builder.CloseElement();
    }

    private static void Shape(RenderTreeBuilder builder, string name, params (string Name, string Value)[] attributes)
    {
        builder.OpenElement(0, name);
        builder.AddMultipleAttributes(1, attributes.Select(attribute => new KeyValuePair<string, object>(attribute.Name, attribute.Value)));
        builder.CloseElement();
    }

    private static string X(Plot plot, int week) => N(Left + 4 + ((Right - Left - 4) * week / Math.Max(1, plot.Points.Count - 1)));

    private static string Y(Plot plot, double value) => N(Height(plot, value));

    private static double Height(Plot plot, double value) => Bottom - ((Bottom - Top) * Math.Min(value, plot.Top) / plot.Top);

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
