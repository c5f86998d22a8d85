using Communaute.Forum;
using FluentValidation;

namespace Communaute.Web.Features.Forum.Comments;

internal static class CommentRules
{
    public static void MustBeAComment<T>(this IRuleBuilder<T, string> body) => body
        .NotEmpty().WithMessage("Écrivez votre commentaire avant de le publier.")
        .MaximumLength(Comment.MaxBodyLength).WithMessage("Un commentaire compte {MaxLength}\u00a0caractères au plus\u00a0: au-delà, écrivez une réponse.");
}
