namespace Communaute.BrowserTests.Support;

/// <summary>The four screens that every page is seen on.</summary>
public sealed record Screen(string Name, int Width, int Height, bool IsDark)
{
    public static readonly Screen Large = new("large-clair", 1440, 900, IsDark: false);
    public static readonly Screen LargeDark = new("large-sombre", 1440, 900, IsDark: true);
    public static readonly Screen Phone = new("telephone-clair", 390, 844, IsDark: false);
    public static readonly Screen PhoneDark = new("telephone-sombre", 390, 844, IsDark: true);

    public static IReadOnlyList<Screen> All { get; } = [Large, LargeDark, Phone, PhoneDark];
}
