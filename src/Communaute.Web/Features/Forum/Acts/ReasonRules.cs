using Communaute.Moderation;
using FluentValidation;

namespace Communaute.Web.Features.Forum.Acts;

internal static class ReasonRules
{
    public static void MustBeAReason<T>(this IRuleBuilder<T, string> reason) => reason
        .NotEmpty().WithMessage("Dites pourquoi\u00a0: les personnes concernées le liront.")
        .MustBeShort();

    public static IRuleBuilderOptions<T, string> MustBeShort<T>(this IRuleBuilder<T, string> reason) => reason
        .MaximumLength(ModerationAct.MaxReasonLength).WithMessage("Raccourcissez ce motif\u00a0: {MaxLength}\u00a0caractères au plus.");
}
