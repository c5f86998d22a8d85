using Microsoft.AspNetCore.Components;

namespace Communaute.Web.Platform.Display;

/// <summary>Initials on a tone of one's own. Silent, since the name stands beside it, and no component, as <see cref="Icon"/>.</summary>
public static class Avatar
{
    private const string Tones = "abcde";

    /// <summary>For whoever bears no name: the same for all of them.</summary>
    public static RenderFragment OfNobody { get; } = builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "av");
        builder.AddAttribute(2, "aria-hidden", "true");
        builder.AddContent(3, Icon.Of(Glyph.Person));
        builder.CloseElement();
    };

    /// <param name="size">sm, lg or xl; 36 pixels otherwise.</param>
    public static RenderFragment Of(int memberId, string name, string? size = null) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", $"av {Tones[(int)((uint)memberId % Tones.Length)]} {size}".TrimEnd());
        builder.AddAttribute(2, "aria-hidden", "true");
        builder.AddContent(3, Initials.Of(name));
        builder.CloseElement();
    };
}
