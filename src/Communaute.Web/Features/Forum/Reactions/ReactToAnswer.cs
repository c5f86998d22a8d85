using System.Text.Json.Serialization;
using Communaute.Forum.Ageing;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Reactions;

/// <summary>"Ça marche", "périmé", "dangereux": what a member says of an answer, in place of what they said before. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record ReactToAnswer : ICommand<Unit>, IDrafted, IGuarded
{
    public int AnswerId { get; set; }

    public ReactionKind Kind { get; set; }

    /// <summary>Required when it is dangerous.</summary>
    public string Reason { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => Reason;

    [JsonIgnore]
    public string LongText => nameof(Reason);

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Reason), Reason)];
}

public sealed class ReactToAnswerValidator : AbstractValidator<ReactToAnswer>
{
    public ReactToAnswerValidator()
    {
        RuleFor(reaction => reaction.Kind).IsInEnum();

        RuleFor(reaction => reaction.Reason)
            .MaximumLength(AnswerReaction.MaxReasonLength).WithMessage("Raccourcissez cette raison\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(reaction => reaction.Reason).NotEmpty().When(reaction => reaction.Kind == ReactionKind.Dangerous)
            .WithMessage("Dites ce qui est dangereux\u00a0: tous ceux qui liront cette réponse le verront.");
    }
}

public sealed class ReactToAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReactToAnswer, Unit>
{
    public async Task<Unit> Handle(ReactToAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        answer.Question.MustBeWritable(viewer.Coordinates);
        var former = await db.AnswerReactions.SingleOrDefaultAsync(reaction => reaction.AnswerId == answer.Id && reaction.MemberId == viewer.MemberId, cancellationToken);

        if (former?.Says(request.Kind, request.Reason) != true)
        {
            answer.Guard(request, viewer.MemberId, now);
            var reaction = answer.React(former, viewer.MemberId, request.Kind, request.Reason, now);
            db.Entry(reaction).State = former is null ? EntityState.Added : EntityState.Modified;
            await db.CountDoubtsAsync(answer, viewer.MemberId, request.Kind == ReactionKind.Outdated, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
