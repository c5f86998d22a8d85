using Communaute.Privacy;
using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Privacy;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>
/// Shows former texts. What one of them held of the public's personal data, and the text of today does not, is masked: an
/// edit that took it away is often made for that.
/// </summary>
public sealed class RevisionReader(MarkdownRenderer markdown, ProseComparison comparison)
{
    /// <param name="former">Nothing when what came before is not kept.</param>
    /// <param name="today">The text that is published.</param>
    public ComparedView Compare(int from, PostText? former, int to, PostText text, string today)
    {
        var html = Html(text, today);

        if (former is null)
        {
            return new ComparedView(null, to, html, "Le texte d’origine, avant toute modification gardée");
        }

        var old = Html(former, today);
        var difference = comparison.Between(old, html);
        return new ComparedView(from, to, difference.Html, difference.Words) { OldHtml = difference.Html is null ? old : "", NewHtml = difference.Html is null ? html : "" };
    }

    private string Html(PostText text, string today) =>
        PostEditor.Html(text.Title is null ? null : Mask(text.Title, today), markdown.Render(Mask(text.Markdown, today)));

    public static string Mask(string text, string today)
    {
        var published = PersonalData.FindIn(today).Select(finding => NotPersonal.Say(finding)).ToHashSet();

        return PersonalData.FindIn(text)
            .Where(finding => !published.Contains(NotPersonal.Say(finding)))
            .Reverse()
            .Aggregate(text, (masked, finding) =>
                masked.Remove(finding.Start, finding.Text.Length).Insert(finding.Start, PersonalDataWords.Of(finding.Kind).Mask));
    }
}
