using System.Globalization;
using System.Text.RegularExpressions;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>What a coordinator points to: a number, or the address of a question or a resource as it was copied.</summary>
public sealed partial record TargetAddress(int Id, bool IsResource)
{
    public static TargetAddress? Read(string text)
    {
        var match = Address().Match(text.Trim());
        return match.Success && int.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new TargetAddress(id, match.Groups["kind"].ValueSpan.SequenceEqual("ressources"))
            : null;
    }

    // Only the path counts: the same page has several hosts (by name, behind a proxy).
    [GeneratedRegex("^(?:#|(?:https?://[^/ ]+)?/?(?<kind>questions|ressources)/)?(?<id>[0-9]{1,10})(?:[/?#][^ ]*)?$")]
    private static partial Regex Address();
}
