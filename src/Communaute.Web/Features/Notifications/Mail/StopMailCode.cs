using System.Globalization;
using System.Security.Cryptography;
using Communaute.Notifications;
using Microsoft.AspNetCore.DataProtection;

namespace Communaute.Web.Features.Notifications.Mail;

/// <summary>The secret part of the link that stops one kind of mail without signing in: whose, and of what. It opens nothing else.</summary>
public sealed class StopMailCode(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Communaute.StopMail.v1");

    public static string Path(string code) => $"courrier/arret/{code}";

    public string For(int memberId, Matter matter) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{memberId} {(int)matter}"));

    /// <summary>Nothing for a code that this program never made.</summary>
    public (int MemberId, Matter Matter)? Read(string code)
    {
        try
        {
            var parts = _protector.Unprotect(code).Split(' ');
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), (Matter)int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
