using Communaute.Forum;
using FluentValidation;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>What is refused about saved filters, in the words the member reads.</summary>
internal static class FilterRefusals
{
    public static BusinessRuleException NothingToSave => new("Choisissez d’abord ce que la liste doit montrer\u00a0: il n’y a pas de filtre à enregistrer.");

    public static BusinessRuleException TooMany =>
        new($"Vous avez déjà {SavedFilter.MaxPerMember}\u00a0filtres\u00a0: supprimez-en un avant d’en enregistrer un autre.");

    public static void MustNameAFilter<T>(this IRuleBuilder<T, string> name) => name
        .NotEmpty().WithMessage("Donnez un nom à ce filtre.")
        .MaximumLength(SavedFilter.MaxNameLength).WithMessage("Raccourcissez ce nom\u00a0: {MaxLength}\u00a0caractères au plus.");

    /// <summary>No two filters of one member bear the same name, however it is spelt.</summary>
    public static void MustLeaveFree(this List<SavedFilter> mine, string name, int? exceptId)
    {
        var wanted = new SavedFilter(memberId: 0, name, query: "", position: 0).FoldedName;

        if (mine.Exists(filter => filter.Id != exceptId && filter.FoldedName == wanted))
        {
            throw new BusinessRuleException("Un de vos filtres porte déjà ce nom.", nameof(SaveFilter.Name));
        }
    }
}
