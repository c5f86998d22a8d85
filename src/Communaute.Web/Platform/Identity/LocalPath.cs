namespace Communaute.Web.Platform.Identity;

/// <summary>A page of this site, told by an address or a form: the one place that decides where one may be sent.</summary>
public static class LocalPath
{
    public const string Home = "/";
    public const int MaxLength = Communaute.Members.Invitation.MaxLandingPathLength;

    /// <summary>Each round takes one layer of percent signs away; an address wrapped deeper has something to hide.</summary>
    private const int MaxLayers = 3;

    public static string OrHome(string? address) => IsLocal(address) ? address! : Home;

    public static bool IsLocal(string? address)
    {
        if (address is not { Length: > 0 and <= MaxLength } || !address.All(IsPlain))
        {
            return false;
        }

        var path = address.Split('?', '#')[0];

        for (var layer = 0; layer < MaxLayers; layer++)
        {
            if (!StaysHere(path))
            {
                return false;
            }

            var inner = Uri.UnescapeDataString(path);

            if (inner == path)
            {
                return true;
            }

            path = inner;
        }

        return false;
    }

    private static bool IsPlain(char letter) => letter is > ' ' and < '\x7f' and not '\\';

    // Browsers read "/\" as "//", skip control characters, and climb through "..".
    private static bool StaysHere(string path) =>
        path is ['/', ..]
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Any(letter => letter is '\\' || char.IsControl(letter) || char.IsWhiteSpace(letter))
        && path.Split('/').All(step => step is not ("." or ".."));
}
