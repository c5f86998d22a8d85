using System.Globalization;
using Communaute.Members;
using FluentValidation;

namespace Communaute.Web.Features.Accounts.Invitations;

public static class PersonNameRule
{
    /// <summary>A name goes into mails and page titles: letters of any language, and nothing that hides or breaks a line.</summary>
    public static void PersonName<TRequest>(this IRuleBuilder<TRequest, string> name, string whenEmpty) => name
        .NotEmpty().WithMessage(whenEmpty)
        .MaximumLength(Member.MaxNameLength).WithMessage("Un nom ne dépasse pas {MaxLength} caractères.")
        .Must(text => text.All(IsVisible)).WithMessage("Retirez de ce nom les caractères invisibles.");

    private static bool IsVisible(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
