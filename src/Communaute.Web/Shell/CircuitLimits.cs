using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace Communaute.Web.Shell;

/// <summary>What open pages may cost the server.</summary>
internal static class CircuitLimits
{
    /// <summary>The longest text a field accepts, in characters.</summary>
    public const int LongestText = 60_000;

    // An input event carries the text twice, and a character of the basic plane takes three bytes at most: 360,000 bytes,
    // and room for what surrounds them. Beyond the limit the hub hangs up and the text never arrives, without a word.
    public const int LongestMessage = (LongestText * 3 * 2) + (32 * 1024);

    public const int OpenPerMember = 20;

    /// <summary>At 500 kB a list page, 1.2 GB; two cores were measured with 2,000.</summary>
    public const int OpenInAll = 2_500;

    public static void Configure(CircuitOptions options)
    {
        // Long enough for a phone that crosses a dead zone, short enough for the memory it holds.
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
        options.DisconnectedCircuitMaxRetained = 200;
    }

    public static void Configure(HubOptions options) => options.MaximumReceiveMessageSize = LongestMessage;
}
