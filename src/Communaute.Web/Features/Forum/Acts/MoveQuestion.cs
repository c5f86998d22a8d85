using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A coordinator puts a question under another kind or other themes, without touching its text, and says why.</summary>
[Authorize(Policies.Coordinator)]
public sealed record MoveQuestion : ICommand<Unit>, IReasoned
{
    public int QuestionId { get; set; }

    public int? KindId { get; set; }

    public IReadOnlyList<int> ThemeIds { get; set; } = [];

    public string Reason { get; set; } = "";
}

public sealed class MoveQuestionValidator : AbstractValidator<MoveQuestion>
{
    public MoveQuestionValidator()
    {
        RuleFor(move => move.KindId).NotNull().WithMessage("Choisissez le genre de question.");
        RuleFor(move => move.ThemeIds)
            .NotEmpty().WithMessage("Choisissez au moins une thématique.")
            .Must(themes => themes.Count <= Question.MaxThemes).WithMessage($"Gardez {Question.MaxThemes} thématiques au plus.");
        RuleFor(move => move.Reason).MustBeAReason();
    }
}

public sealed class MoveQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<MoveQuestion, Unit>
{
    public async Task<Unit> Handle(MoveQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        await db.Entry(question).Collection(q => q.Themes).LoadAsync(cancellationToken);

        // Sent twice: it is there already.
        if (question.KindId == request.KindId && question.Themes.Select(theme => theme.Id).ToHashSet().SetEquals(request.ThemeIds))
        {
            return Unit.Value;
        }

        var kind = await db.QuestionKinds.SingleOrDefaultAsync(
            kind => kind.Id == request.KindId && (kind.RetiredAt == null || kind.Id == question.KindId), cancellationToken) ?? throw ForumRefusals.KindNotOffered;
        var themes = await db.Themes.Where(theme => request.ThemeIds.Contains(theme.Id)).ToListAsync(cancellationToken);

        if (themes.Count < request.ThemeIds.Distinct().Count())
        {
            throw new BusinessRuleException("Une de ces thématiques n’existe plus\u00a0: retirez-la ou choisissez-en une autre.", nameof(request.ThemeIds));
        }

        db.ModerationActs.Add(question.Move(kind, themes, viewer.MemberId, request.Reason, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
