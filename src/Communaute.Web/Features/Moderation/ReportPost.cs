using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>A member says what is wrong with a text. Coordinators alone know who said so. Saying it again while nobody looked changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record ReportPost : ICommand<Unit>
{
    public PostKind Kind { get; set; }

    public int PostId { get; set; }

    public ReportReason? Reason { get; set; }

    public string Words { get; set; } = "";
}

public sealed class ReportPostValidator : AbstractValidator<ReportPost>
{
    public ReportPostValidator()
    {
        RuleFor(report => report.Reason).NotNull().WithMessage("Choisissez ce qui ne va pas.").IsInEnum();
        RuleFor(report => report.Words)
            .NotEmpty().When(report => report.Reason == ReportReason.Other).WithMessage("Dites en quelques mots ce qui ne va pas.");
        RuleFor(report => report.Words)
            .MaximumLength(Report.MaxWordsLength).WithMessage("Raccourcissez ce texte\u00a0: {MaxLength}\u00a0caractères au plus.");
    }
}

public sealed class ReportPostHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, OpenReports waiting, TimeProvider clock)
    : IRequestHandler<ReportPost, Unit>
{
    public async Task<Unit> Handle(ReportPost request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var post = await db.FindPostAsync(request.Kind, request.PostId, viewer, cancellationToken) ?? throw new NotFoundException();

        if (post.AuthorId == viewer.MemberId)
        {
            throw new BusinessRuleException("Ce texte est le vôtre\u00a0: vous pouvez le modifier ou le supprimer.");
        }

        var reported = await OpenCaseAsync(db, request, post.QuestionId, now, cancellationToken);

        if (!await db.Reports.AnyAsync(report => report.CaseId == reported.Id && report.ReporterId == viewer.MemberId, cancellationToken))
        {
            await db.RefuseBeyondLimitAsync(Written.Report, viewer.MemberId, now, cancellationToken);
            reported.Add(new Report(viewer.MemberId, request.Reason!.Value, request.Words.Trim(), now));
        }

        await db.SaveChangesAsync(cancellationToken);
        waiting.Forget();
        return Unit.Value;
    }

    private static async Task<ReportCase> OpenCaseAsync(CommunauteDb db, ReportPost request, int? questionId, DateTime now, CancellationToken cancellationToken)
    {
        var open = await db.ReportCases.SingleOrDefaultAsync(
            reported => reported.PostKind == request.Kind && reported.PostId == request.PostId && reported.SettledAt == null, cancellationToken);
        return open ?? db.ReportCases.Add(new ReportCase(request.Kind, request.PostId, questionId, now)).Entity;
    }
}
