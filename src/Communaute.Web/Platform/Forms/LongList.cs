using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Communaute.Web.Platform.Forms;

/// <summary>
/// The options of a list of hundreds, drawn once for all who see it: as elements they would hold 100 kB in every open circuit.
/// A select does not find its value among them, so what is chosen stands before them.
/// </summary>
public sealed class LongList
{
    private readonly RenderFragment _options;
    private readonly Dictionary<string, string> _labels;

    public LongList(IReadOnlyList<Option> options)
    {
        var html = new StringBuilder();

        foreach (var option in options)
        {
            html.Append("<option value=\"").Append(HtmlEncoder.Default.Encode(option.Value)).Append("\">")
                .Append(HtmlEncoder.Default.Encode(option.Label)).Append("</option>");
        }

        var drawn = html.ToString();
        _options = builder => builder.AddMarkupContent(0, drawn);
        _labels = options.ToDictionary(option => option.Value, option => option.Label);
    }

    public static LongList Empty { get; } = new([]);

    public string? LabelOf(string? value) => value is null ? null : _labels.GetValueOrDefault(value);

    /// <summary>To be placed inside a select, or a group of its options.</summary>
    public RenderFragment Options(string? chosen) => builder =>
    {
        if (LabelOf(chosen) is { } label)
        {
            builder.OpenElement(0, "option");
            builder.AddAttribute(1, "value", chosen);
            builder.AddContent(2, label);
            builder.CloseElement();
        }

        builder.AddContent(3, _options);
    };

    public sealed record Option(string Value, string Label);
}
