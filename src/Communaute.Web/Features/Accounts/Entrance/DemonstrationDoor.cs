using Communaute.Web.Platform.Hosting;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>Whether visitors may come in as one of the fictional people. Never in production, whatever the settings say.</summary>
public sealed class DemonstrationDoor(CommunauteSettings settings, IHostEnvironment environment)
{
    /// <summary>Nobody receives mail there: an account made by a real person is never lent.</summary>
    public const string AddressEnd = "@demonstration.invalid";

    public bool IsOpen => settings.Demonstration is true && !environment.IsProduction();
}
