using Communaute.Privacy;
using FluentValidation;
using FluentValidation.Results;

namespace Communaute.Web.Platform.Privacy;

internal static class PersonalDataGuard
{
    /// <summary>
    /// Refuses what seems to be the public's personal data, unless its author gave a reason, which the journal keeps, or the
    /// published text already had it.
    /// </summary>
    public static void Guard(this Entity entity, IGuarded request, int authorId, DateTime now, params IEnumerable<string> published)
    {
        var known = published.SelectMany(PersonalData.FindIn).Select(finding => NotPersonal.Say(finding)).ToHashSet();

        var found =
            (from text in request.GuardedTexts
             from finding in PersonalData.FindIn(text.Text)
             where !known.Contains(NotPersonal.Say(finding))
             select (text.Field, text.Text, Finding: finding, Reason: request.ReasonFor(finding))).ToList();

        if (found.Any(one => one.Reason is null))
        {
            throw new ValidationException(found.Where(one => one.Reason is null)
                .Select(one => new ValidationFailure(one.Field, PersonalDataWords.Of(one.Finding.Kind).Refusal(one.Finding, one.Text))));
        }

        foreach (var (kind, reason) in found.DistinctBy(one => NotPersonal.Say(one.Finding)).Select(one => (one.Finding.Kind, one.Reason!)))
        {
            entity.Happenings.Add(new PersonalDataDeclared(kind.ToString(), reason), authorId, now);
        }
    }

    /// <summary>What a published text already holds is not asked again when it is changed.</summary>
    public static TRequest LetPublishedThrough<TRequest>(this TRequest edit) where TRequest : IGuarded
    {
        edit.NotPersonal = [.. edit.GuardedTexts.SelectMany(text => PersonalData.FindIn(text.Text)).Select(finding => NotPersonal.Say(finding)).Distinct()];
        return edit;
    }

    private static string? ReasonFor(this IGuarded request, PersonalDataFinding finding) =>
        request.NotPersonal.FirstOrDefault(said => said.Covers(finding) && said.HasReason)?.Reason!.Trim();
}
