using MudBlazor;

namespace Communaute.Web.Shell;

/// <summary>The palette and type of the product. Section 2 of look.css repeats the palette for pages without a provider.</summary>
internal static class CommunauteTheme
{
    private static readonly string[] Font = ["Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "system-ui", "sans-serif"];

    /// <summary>Both palettes are always on the page; <c>data-theme</c>, set before the first paint, picks one: no flash, no round trip.</summary>
    public static readonly MudTheme Light = Within(":root");
    public static readonly MudTheme Dark = Within(":root[data-theme='sombre']");

    private static MudTheme Within(string scope) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        Shadows = new Shadow { Elevation = [.. Enumerable.Repeat("none", 26)] },
        PaletteLight = new PaletteLight
        {
            Primary = "#0B5C7A", PrimaryContrastText = "#FFFFFF", PrimaryDarken = "#084861",
            Secondary = "#6A480A", SecondaryContrastText = "#FFFFFF",
            Info = "#0A5470", Success = "#0E5A36", Warning = "#6A480A", Error = "#98190F",
            Dark = "#14232B", DarkContrastText = "#FBFAF7",
            TextPrimary = "#14232B", TextSecondary = "#3D4E58", TextDisabled = "#66747C",
            ActionDefault = "#3D4E58", ActionDisabled = "#66747C", ActionDisabledBackground = "#F3F1EB",
            Background = "#FBFAF7", BackgroundGray = "#F3F1EB", Surface = "#FFFFFF",
            AppbarBackground = "#FBFAF7", AppbarText = "#14232B",
            DrawerBackground = "#FBFAF7", DrawerText = "#14232B", DrawerIcon = "#3D4E58",
            LinesDefault = "#DEDBD1", LinesInputs = "#7D878C", Divider = "#DEDBD1", DividerLight = "#DEDBD1",
            TableLines = "#DEDBD1", TableHover = "#F3F1EB", Skeleton = "#E9E6DD",
            BorderOpacity = 1, HoverOpacity = 0.06, RippleOpacity = 0,
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#86C8E2", PrimaryContrastText = "#0B2029", PrimaryDarken = "#A5D7EB",
            Secondary = "#E2BC6C", SecondaryContrastText = "#10191F",
            Info = "#86C8E2", Success = "#83D3A6", Warning = "#E2BC6C", Error = "#FFB0A6",
            InfoContrastText = "#0B2029", SuccessContrastText = "#0B2029", WarningContrastText = "#0B2029", ErrorContrastText = "#0B2029",
            Dark = "#ECEAE3", DarkContrastText = "#10191F",
            TextPrimary = "#ECEAE3", TextSecondary = "#B5C0C4", TextDisabled = "#8A979D",
            ActionDefault = "#B5C0C4", ActionDisabled = "#8A979D", ActionDisabledBackground = "#0B1317",
            Background = "#10191F", BackgroundGray = "#0B1317", Surface = "#17232A",
            AppbarBackground = "#10191F", AppbarText = "#ECEAE3",
            DrawerBackground = "#10191F", DrawerText = "#ECEAE3", DrawerIcon = "#B5C0C4",
            LinesDefault = "#2C3A42", LinesInputs = "#71818A", Divider = "#2C3A42", DividerLight = "#2C3A42",
            TableLines = "#2C3A42", TableHover = "#17232A", Skeleton = "#22313A",
            BorderOpacity = 1, HoverOpacity = 0.08, RippleOpacity = 0,
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "1rem", FontWeight = "400", LineHeight = "1.6", LetterSpacing = "0" },
            H1 = new H1Typography { FontFamily = Font, FontSize = "1.9531rem", FontWeight = "700", LineHeight = "1.18", LetterSpacing = "-.012em" },
            H2 = new H2Typography { FontFamily = Font, FontSize = "1.25rem", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "-.006em" },
            H3 = new H3Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "400", LineHeight = "1.6", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = ".9rem", FontWeight = "400", LineHeight = "1.5", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = "1rem", FontWeight = "600", LineHeight = "1.2", LetterSpacing = "0", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Font, FontSize = ".8rem", FontWeight = "400", LineHeight = "1.5", LetterSpacing = "0" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", AppbarHeight = "68px", DrawerWidthLeft = "224px", DrawerMiniWidthLeft = "92px" },
    };
}
