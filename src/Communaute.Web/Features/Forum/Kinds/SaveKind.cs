using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>A coordinator adds a kind of question, or changes its words. Answers with its number.</summary>
[Authorize(Policies.Coordinator)]
public sealed record SaveKind : ICommand<int>
{
    /// <summary>Nothing for a new one.</summary>
    public int? KindId { get; set; }

    /// <summary>The one that was read before writing.</summary>
    public int Revision { get; set; }

    public string Label { get; set; } = "";

    public string Help { get; set; } = "";

    public string Template { get; set; } = "";

    /// <summary>After so many months a solution is to be verified; nothing when it never is.</summary>
    public int? Months { get; set; } = QuestionKind.DefaultMonths;
}

public sealed class SaveKindValidator : AbstractValidator<SaveKind>
{
    public SaveKindValidator()
    {
        RuleFor(kind => kind.Label)
            .NotEmpty().WithMessage("Donnez un nom à ce genre de question.")
            .MaximumLength(QuestionKind.MaxLabelLength).WithMessage("Raccourcissez ce nom\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(kind => kind.Help)
            .NotEmpty().WithMessage("Dites en une phrase quand choisir ce genre.")
            .MaximumLength(QuestionKind.MaxHelpLength).WithMessage("Raccourcissez cette phrase\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(kind => kind.Template)
            .MaximumLength(QuestionKind.MaxTemplateLength).WithMessage("Ce modèle est trop long\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(kind => kind.Months)
            .InclusiveBetween(1, QuestionKind.MaxMonths).WithMessage($"Choisissez une période d’un mois à {QuestionKind.MaxMonths / 12}\u00a0ans, ou jamais.");
    }
}

public sealed class SaveKindHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, KindsMemory memory, TimeProvider clock)
    : IRequestHandler<SaveKind, int>
{
    public async Task<int> Handle(SaveKind request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var kinds = await db.QuestionKinds.ToListAsync(cancellationToken);
        var namesake = kinds.Find(kind => kind.Id != request.KindId && Folding.Fold(kind.Label) == Folding.Fold(request.Label));

        // Sent twice: it is there already.
        if (request.KindId is null && namesake is not null && IsAlready(namesake, request))
        {
            return namesake.Id;
        }

        if (namesake is not null)
        {
            throw ForumRefusals.KindNameTaken;
        }

        var saved = request.KindId is { } id
            ? await EditAsync(db, kinds.Find(kind => kind.Id == id) ?? throw new NotFoundException(), request, viewer, cancellationToken)
            : Add(db, kinds.Count, request, viewer.MemberId);
        await db.SaveChangesAsync(cancellationToken);
        memory.Forget();
        return saved.Id;
    }

    private QuestionKind Add(CommunauteDb db, int position, SaveKind request, int memberId)
    {
        var kind = new QuestionKind(request.Label, request.Help, request.Template, position, memberId, clock.GetUtcNow().UtcDateTime);
        kind.BeVerifiedAfter(request.Months);
        return db.QuestionKinds.Add(kind).Entity;
    }

    private async Task<QuestionKind> EditAsync(CommunauteDb db, QuestionKind kind, SaveKind request, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!IsAlready(kind, request))
        {
            if (kind.Revision != request.Revision)
            {
                var editor = await db.LastEditorAsync(kind, nameof(QuestionKindEdited), viewer, questionId: null, cancellationToken);
                throw new EditConflictException(editor, kind.Revision, SavedText(kind));
            }

            kind.Edit(request.Label, request.Help, request.Template, viewer.MemberId, clock.GetUtcNow().UtcDateTime);
            kind.BeVerifiedAfter(request.Months);
        }

        return kind;
    }

    private static bool IsAlready(QuestionKind kind, SaveKind request) =>
        (kind.Label, kind.Help, kind.Template, kind.Months) == (request.Label.Trim(), request.Help.Trim(), request.Template.Trim().ReplaceLineEndings("\n"), request.Months);

    private static string SavedText(QuestionKind kind) => $"""
        {kind.Label}

        {kind.Help}

        {kind.Template}

        À revérifier : {VerificationPeriods.Words(kind.Months)}
        """;
}
