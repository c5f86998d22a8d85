using Communaute.Forum;
using FluentValidation;

namespace Communaute.Web.Features.Forum.Answers;

internal static class AnswerRules
{
    public static void MustBeAnAnswer<T>(this IRuleBuilder<T, string> body) => body
        .NotEmpty().WithMessage("Écrivez votre réponse avant de la publier.")
        .MaximumLength(Answer.MaxBodyLength).WithMessage("Cette réponse est trop longue\u00a0: {MaxLength}\u00a0caractères au plus.");
}
