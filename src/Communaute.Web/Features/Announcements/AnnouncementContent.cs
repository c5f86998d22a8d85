using System.Text.Json.Serialization;
using Communaute.Advisors;
using Communaute.Announcements;
using Communaute.Privacy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Privacy;
using Communaute.Web.Platform.Time;
using FluentValidation;

namespace Communaute.Web.Features.Announcements;

/// <summary>What a coordinator writes to announce something, or to change it.</summary>
public abstract record AnnouncementContent : IDrafted, IGuarded
{
    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public TargetKind Target { get; set; }

    public EmployerKind? EmployerKind { get; set; }

    public string? EpciCode { get; set; }

    public int? ThemeId { get; set; }

    public bool MustBeRead { get; set; }

    /// <summary>As a clock in Paris reads, like the end.</summary>
    public DateTime? EventStart { get; set; }

    public DateTime? EventEnd { get; set; }

    public string EventPlace { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => string.IsNullOrWhiteSpace(Title) ? Body : Title;

    // The place of an event is an address that everybody is to know.
    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Title), Title), (nameof(Body), Body)];

    /// <summary>Once it is valid.</summary>
    internal AnnouncementSheet Sheet(MarkdownRenderer markdown) => new(Title.Trim(), markdown.Render(Body), FirstDay!.Value, LastDay!.Value)
    {
        MustBeRead = MustBeRead,
        Target = Target switch
        {
            TargetKind.Employer => AnnouncementTarget.EmployedBy(EmployerKind!.Value),
            TargetKind.Territory => AnnouncementTarget.WorkingIn(EpciCode!),
            TargetKind.Theme => AnnouncementTarget.ConcernedBy(ThemeId!.Value),
            _ => AnnouncementTarget.Everyone,
        },
        Event = EventStart is { } start
            ? new AnnouncedEvent(FrenchTime.Instant(start), EventEnd is { } end ? FrenchTime.Instant(end) : null, EventPlace.Trim() is { Length: > 0 } place ? place : null)
            : null,
    };
}

public sealed class AnnouncementContentValidator : AbstractValidator<AnnouncementContent>
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2099, 12, 31);

    public AnnouncementContentValidator()
    {
        RuleFor(announcement => announcement.Title)
            .NotEmpty().WithMessage("Dites l’essentiel en une phrase\u00a0: c’est ce qu’on lit sur l’accueil.")
            .MaximumLength(Announcement.MaxTitleLength).WithMessage("Raccourcissez le titre\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(announcement => announcement.Body)
            .NotEmpty().WithMessage("Écrivez ce que chacun doit savoir ou faire.")
            .MaximumLength(Announcement.MaxBodyLength).WithMessage("Ce texte est trop long\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(announcement => announcement.FirstDay)
            .NotNull().WithMessage("Choisissez le premier jour.")
            .InclusiveBetween(First, Last).WithMessage("Vérifiez l’année de ce jour.");

        RuleFor(announcement => announcement.LastDay)
            .NotNull().WithMessage("Choisissez le dernier jour\u00a0: l’annonce quittera alors l’accueil.")
            .InclusiveBetween(First, Last).WithMessage("Vérifiez l’année de ce jour.")
            .GreaterThanOrEqualTo(announcement => announcement.FirstDay).When(announcement => announcement.FirstDay is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage("Le dernier jour vient avant le premier.");

        RuleFor(announcement => announcement.Target).IsInEnum();
        RuleFor(announcement => announcement.EmployerKind).Must(kind => kind is { } chosen && Enum.IsDefined(chosen)).When(announcement => announcement.Target == TargetKind.Employer).WithMessage("Choisissez un type de structure.");
        RuleFor(announcement => announcement.EpciCode).NotEmpty().When(announcement => announcement.Target == TargetKind.Territory).WithMessage("Choisissez une intercommunalité.");
        RuleFor(announcement => announcement.ThemeId).NotNull().When(announcement => announcement.Target == TargetKind.Theme).WithMessage("Choisissez une thématique.");

        RuleFor(announcement => announcement.EventStart)
            .NotNull().When(announcement => announcement.EventEnd is not null || !string.IsNullOrWhiteSpace(announcement.EventPlace), ApplyConditionTo.CurrentValidator)
            .WithMessage("Dites quand ce rendez-vous commence.")
            .Must(IsOfThisCentury).WithMessage("Vérifiez l’année de ce jour.");

        RuleFor(announcement => announcement.EventEnd)
            .GreaterThan(announcement => announcement.EventStart).When(announcement => announcement.EventStart is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage("Ce rendez-vous finirait avant de commencer.")
            .Must(IsOfThisCentury).WithMessage("Vérifiez l’année de ce jour.");

        RuleFor(announcement => announcement.EventPlace)
            .MaximumLength(AnnouncedEvent.MaxPlaceLength).WithMessage("Raccourcissez ce lieu\u00a0: {MaxLength}\u00a0caractères au plus.");
    }

    private static bool IsOfThisCentury(DateTime? hour) => hour is not { } typed || (DateOnly.FromDateTime(typed) >= First && DateOnly.FromDateTime(typed) <= Last);
}
