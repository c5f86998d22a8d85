using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Time;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Preferences;

/// <summary>A member chooses what arrives where, and when mail may come.</summary>
[Authorize(Policies.Member)]
public sealed record SavePreferences : ICommand<Unit>
{
    public Channel Asked { get; set; }

    public Channel Mentions { get; set; }

    public Channel Mine { get; set; }

    public Channel Followed { get; set; }

    public Channel NewQuestions { get; set; }

    public Channel Resources { get; set; }

    public Channel Coordination { get; set; }

    public Channel Announcements { get; set; }

    /// <summary>Hours of Paris, from 0 to 23. The same twice: mail comes at any hour.</summary>
    public int QuietFrom { get; set; }

    public int QuietTo { get; set; }

    public DaysOff DaysOff { get; set; }

    public bool UrgentAnytime { get; set; }

    public int MailsPerHour { get; set; }

    public DateOnly? PausedUntil { get; set; }

    public static SavePreferences Of(NotificationPreferences preferences) => new()
    {
        Asked = preferences.Asked,
        Mentions = preferences.Mentions,
        Mine = preferences.Mine,
        Followed = preferences.Followed,
        NewQuestions = preferences.NewQuestions,
        Resources = preferences.Resources,
        Coordination = preferences.Coordination,
        Announcements = preferences.Announcements,
        QuietFrom = preferences.QuietFrom,
        QuietTo = preferences.QuietTo,
        DaysOff = preferences.DaysOff,
        UrgentAnytime = preferences.UrgentAnytime,
        MailsPerHour = preferences.MailsPerHour,
        PausedUntil = preferences.PausedUntil,
    };

    public Channel Of(Matter matter) => matter switch
    {
        Matter.Asked => Asked,
        Matter.Mentions => Mentions,
        Matter.Mine => Mine,
        Matter.Followed => Followed,
        Matter.NewQuestions => NewQuestions,
        Matter.Resources => Resources,
        Matter.Announcements => Announcements,
        _ => Coordination,
    };

    /// <summary>Three ways to begin, each of which can be changed line by line.</summary>
    public void Begin(Preset preset)
    {
        Asked = Channel.BellAndMail;
        Mentions = Mine = Coordination = Announcements = preset == Preset.Discreet ? Channel.Bell : Channel.BellAndMail;
        Followed = NewQuestions = Resources = preset == Preset.Everything ? Channel.BellAndMail : Channel.Bell;
    }
}

public enum Preset
{
    Discreet,
    Normal,
    Everything,
}

public sealed class SavePreferencesValidator : AbstractValidator<SavePreferences>
{
    public SavePreferencesValidator(TimeProvider clock)
    {
        foreach (var matter in Enum.GetValues<Matter>())
        {
            RuleFor(preferences => preferences.Of(matter)).IsInEnum();
        }

        RuleFor(preferences => preferences.QuietFrom).InclusiveBetween(0, 23).WithMessage("Choisissez une heure.");
        RuleFor(preferences => preferences.QuietTo).InclusiveBetween(0, 23).WithMessage("Choisissez une heure.");
        RuleFor(preferences => preferences.DaysOff).IsInEnum();
        RuleFor(preferences => preferences.MailsPerHour)
            .InclusiveBetween(1, NotificationPreferences.MaxMailsPerHour).WithMessage($"De 1 à {NotificationPreferences.MaxMailsPerHour}\u00A0courriels par heure.");
        RuleFor(preferences => preferences.PausedUntil)
            .LessThanOrEqualTo(_ => DateOnly.FromDateTime(FrenchTime.InParis(clock.GetUtcNow().UtcDateTime)).AddYears(1))
            .WithMessage("Choisissez un jour dans l’année qui vient.");
    }
}

public sealed class SavePreferencesHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<SavePreferences, Unit>
{
    public async Task<Unit> Handle(SavePreferences request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var preferences = await db.PreferencesToChangeAsync(viewer.MemberId, cancellationToken);

        foreach (var matter in Enum.GetValues<Matter>())
        {
            preferences.Choose(matter, request.Of(matter));
        }

        preferences.BeQuiet(request.QuietFrom, request.QuietTo, request.DaysOff, request.UrgentAnytime);
        preferences.Limit(request.MailsPerHour);
        preferences.Pause(request.PausedUntil);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
