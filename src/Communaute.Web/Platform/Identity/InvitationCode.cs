using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Communaute.Web.Platform.Identity;

/// <summary>The secret part of an invitation's link. Computed from its number with the program's keys: it rests nowhere.</summary>
public sealed class InvitationCode(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Communaute.Invitation.v1");

    public string For(int invitationId) => _protector.Protect(invitationId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nothing for a code that this program never made.</summary>
    public int? Read(string code)
    {
        try
        {
            return int.Parse(_protector.Unprotect(code), CultureInfo.InvariantCulture);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
