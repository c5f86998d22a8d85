using MudBlazor;
using MudBlazor.Services;

namespace Communaute.Web.Shell;

/// <summary>What every MudBlazor component of the product shares.</summary>
internal static class CommunauteMud
{
    public static void Configure(MudServicesConfiguration options)
    {
        options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
        options.SnackbarConfiguration.VisibleStateDuration = 6000;
        options.SnackbarConfiguration.ShowTransitionDuration = 0;
        options.SnackbarConfiguration.HideTransitionDuration = 0;
        options.SnackbarConfiguration.ShowCloseIcon = true;
        options.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
        options.PopoverOptions.ThrowOnDuplicateProvider = true;
    }
}
