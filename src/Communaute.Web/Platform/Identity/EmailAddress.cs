using System.Text.RegularExpressions;
using Communaute.Members;

namespace Communaute.Web.Platform.Identity;

/// <summary>An address that a mail can be sent to: one person, nothing that could become a second header or recipient.</summary>
public static partial class EmailAddress
{
    public static bool IsValid(string? address) =>
        address is { Length: <= Member.MaxEmailLength } && Pattern().IsMatch(address);

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Pattern();
}
