using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Time;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Profiles;

/// <summary>A member says who they are, what they can help with, and who may see what. Answers with their number.</summary>
[Authorize(Policies.Member)]
public sealed record EditProfile : ICommand<int>, IDrafted
{
    public Guid Submission { get; set; }

    /// <summary>That of the profile when it was read.</summary>
    public int Revision { get; set; }

    public string Headline { get; set; } = "";

    public string Bio { get; set; } = "";

    public string Languages { get; set; } = "";

    public string Phone { get; set; } = "";

    public Visibility PhoneVisibility { get; set; } = Visibility.Me;

    public Visibility EmailVisibility { get; set; } = Visibility.Coordinators;

    public int? PhotoFileId { get; set; }

    public Visibility PhotoVisibility { get; set; } = Visibility.Me;

    public IReadOnlyList<SkillChoice> Skills { get; set; } = [];

    public IReadOnlyList<int> AudienceIds { get; set; } = [];

    /// <summary>The last day on which not to be asked.</summary>
    public DateOnly? AwayThrough { get; set; }

    /// <summary>How many questions they accept to be asked in seven days.</summary>
    public int WeeklyRequests { get; set; } = Advisor.DefaultWeeklyRequests;

    public bool IsListed { get; set; } = true;

    public string DraftLabel => "Mon profil";

    public string LongText => nameof(Bio);
}

public sealed class EditProfileValidator : AbstractValidator<EditProfile>
{
    public EditProfileValidator()
    {
        RuleFor(profile => profile.Headline).MaximumLength(Advisor.MaxHeadlineLength).WithMessage("Raccourcissez cette ligne\u00A0: {MaxLength} caractères au plus.");
        RuleFor(profile => profile.Bio).MaximumLength(Advisor.MaxBioLength).WithMessage("Raccourcissez ce texte\u00A0: {MaxLength} caractères au plus.");
        RuleFor(profile => profile.Languages).MaximumLength(Advisor.MaxLanguagesLength).WithMessage("Raccourcissez cette liste\u00A0: {MaxLength} caractères au plus.");
        RuleFor(profile => profile.Phone)
            .Must(phone => string.IsNullOrWhiteSpace(phone) || PhoneNumber.TryParse(phone, out _))
            .WithMessage("Écrivez un numéro français à 10 chiffres, par exemple 04 77 00 00 00, ou laissez ce champ vide.");
        RuleFor(profile => profile.PhoneVisibility).IsInEnum();
        RuleFor(profile => profile.EmailVisibility).IsInEnum();
        RuleFor(profile => profile.PhotoVisibility).IsInEnum();
        RuleFor(profile => profile.WeeklyRequests)
            .InclusiveBetween(0, Advisor.MaxWeeklyRequests).WithMessage($"Choisissez un nombre de 0 à {Advisor.MaxWeeklyRequests}.");
        RuleFor(profile => profile.Skills)
            .Must(skills => skills.Count <= Advisor.MaxSkills).WithMessage($"Choisissez {Advisor.MaxSkills} thématiques au plus.")
            .Must(skills => skills.Select(skill => skill.ThemeId).Distinct().Count() == skills.Count).WithMessage("Choisissez chaque thématique une seule fois.")
            .Must(skills => skills.All(skill => Enum.IsDefined(skill.Level))).WithMessage("Choisissez un niveau pour chaque thématique.");
    }
}

public sealed class EditProfileHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, MarkdownRenderer markdown, TimeProvider clock)
    : IRequestHandler<EditProfile, int>
{
    public async Task<int> Handle(EditProfile request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var member = await currentMember.LoadAsync(db, cancellationToken);
        var advisor = await ProfileOfAsync(db, member, now, cancellationToken);

        if (advisor.Revision != request.Revision)
        {
            throw new EditConflictException("Un autre onglet, ou un autre appareil,", advisor.Revision, SavedText(advisor));
        }

        await RefuseOthersPhotoAsync(db, request, advisor, cancellationToken);
        var themes = await db.Themes.Select(theme => theme.Id).ToListAsync(cancellationToken);

        advisor.Introduce(request.Headline, markdown.Render(request.Bio.Trim()), request.Languages, now);
        advisor.BeReachable(PhoneNumber.TryParse(request.Phone, out var phone) ? phone.Value : null, request.PhoneVisibility, request.EmailVisibility);
        advisor.ShowPhoto(request.PhotoFileId, request.PhotoVisibility);
        advisor.BeAway(request.AwayThrough is { } day ? FrenchTime.StartOf(day.AddDays(1)) : null);
        advisor.Accept(request.WeeklyRequests);
        advisor.CanHelpWith(
            request.Skills.Where(skill => themes.Contains(skill.ThemeId)).Select(skill => (skill.ThemeId, skill.Level)),
            await db.Audiences.Where(audience => request.AudienceIds.Contains(audience.Id)).ToListAsync(cancellationToken));
        Appear(advisor, request.IsListed, now);

        await db.CloseDraftAsync(member.Id, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return member.Id;
    }

    private static async Task<Advisor> ProfileOfAsync(CommunauteDb db, Member member, DateTime now, CancellationToken cancellationToken) =>
        await db.Advisors
            .Include(advisor => advisor.Skills).Include(advisor => advisor.Audiences)
            .AsSplitQuery()
            .SingleOrDefaultAsync(advisor => advisor.Id == member.Id, cancellationToken)
        ?? db.Advisors.Add(new Advisor(member, now)).Entity;

    /// <summary>A number is easily typed: the photo of a profile would show a file its member may not read.</summary>
    private static async Task RefuseOthersPhotoAsync(CommunauteDb db, EditProfile request, Advisor advisor, CancellationToken cancellationToken)
    {
        if (request.PhotoFileId is { } photo && photo != advisor.PhotoFileId
            && !await db.Files.AnyAsync(file => file.Id == photo && file.UploadedById == advisor.Id && file.MediaType.StartsWith("image/"), cancellationToken))
        {
            throw new BusinessRuleException("Choisissez de nouveau votre photo\u00A0: cette image n’est plus disponible.", nameof(EditProfile.PhotoFileId));
        }
    }

    private static void Appear(Advisor advisor, bool isListed, DateTime now)
    {
        if (isListed)
        {
            advisor.List(now);
        }
        else
        {
            advisor.Unlist();
        }
    }

    private static string SavedText(Advisor advisor) =>
        string.Join("\n\n", new[] { advisor.Headline, advisor.Bio.Markdown, advisor.Languages }.Where(text => text.Length > 0));
}
