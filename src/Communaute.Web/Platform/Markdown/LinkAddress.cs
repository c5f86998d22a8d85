namespace Communaute.Web.Platform.Markdown;

/// <summary>Where the links and images of a member's text may lead.</summary>
public static class LinkAddress
{
    private const string OwnFiles = "/fichiers/";
    private static readonly Uri Here = new("https://ici.invalid/");
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto, "tel"];

    /// <summary>The address to write in the page, or null when it leads nowhere a reader may be sent.</summary>
    public static string? Allowed(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Any(char.IsControl) || address.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        if (address.StartsWith('/'))
        {
            return address.StartsWith("//", StringComparison.Ordinal) ? null : address;
        }

        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            address = $"https://{address}";
        }

        // "https://impots.gouv.fr@ailleurs.example" shows one site and opens another: nobody writes that in good faith.
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme)
            && (uri.Scheme == Uri.UriSchemeMailto || uri.UserInfo.Length == 0)
            ? address
            : null;
    }

    public static bool IsOnThisSite(string address) => address.StartsWith('/');

    /// <summary>Images come from our own files only: another site's would tell it who reads what, and when.</summary>
    public static bool IsOwnFile(string? address) =>
        Allowed(address) is { } allowed && IsOnThisSite(allowed)
        && Uri.TryCreate(Here, allowed, out var uri)
        && Uri.UnescapeDataString(uri.AbsolutePath) is var path
        && path.StartsWith(OwnFiles, StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal);
}
