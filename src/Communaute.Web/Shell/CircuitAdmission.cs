using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Communaute.Web.Shell;

/// <summary>
/// Lets a circuit in when there is room for one more. A page asked for beyond the limit is already served without a
/// circuit, with the reason: only a race or a client of one's own making is stopped here.
/// </summary>
internal sealed class CircuitAdmission(OpenCircuits circuits, AuthenticationStateProvider authentication) : CircuitHandler
{
    private string? _memberId;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        var memberId = IdOf(state.User);

        if (!circuits.TryEnter(memberId))
        {
            throw new InvalidOperationException("There is no room for one more circuit.");
        }

        _memberId = memberId;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_memberId is not null)
        {
            circuits.Leave(_memberId);
        }

        return Task.CompletedTask;
    }

    /// <summary>Visitors share one name, and so one small number of places: no page of theirs needs a circuit.</summary>
    public static string IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
}
