using Communaute.Taxonomy;
using FluentValidation;

namespace Communaute.Web.Features.Taxonomy;

public static class TagRules
{
    private static readonly string WordRule = $"Une étiquette compte {Tag.MaxNameLength} caractères au plus, dont au moins une lettre ou un chiffre.";

    /// <summary>What a list of tags must respect, on whatever text they are put.</summary>
    public static void MustBeTags<T>(this IRuleBuilder<T, IReadOnlyList<string>> tags) => tags
        .Must(names => names.Count <= Tag.MaxPerText).WithMessage($"Gardez {Tag.MaxPerText} étiquettes au plus.")
        .Must(names => names.All(Fits)).WithMessage(WordRule);

    /// <summary>What one word must respect, to name a tag.</summary>
    public static void MustBeATag<T>(this IRuleBuilder<T, string> name) => name
        .Must(Fits).WithMessage(WordRule)
        .Must(word => !word.Contains(',', StringComparison.Ordinal)).WithMessage("Écrivez un seul mot ou groupe de mots, sans virgule.");

    // Folding can lengthen a word: "œ" counts for two.
    private static bool Fits(string name) =>
        name.Trim().Length <= Tag.MaxNameLength && Folding.Fold(name).Length is > 0 and <= Tag.MaxNameLength;
}
