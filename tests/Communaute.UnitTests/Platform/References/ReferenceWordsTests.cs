using Communaute.UnitTests.Platform.Markdown;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.References;
using Xunit;
using Referred = Communaute.Web.Platform.References.Reference;

namespace Communaute.UnitTests.Platform.References;

public sealed class ReferenceWordsTests
{
    private static readonly Referred Question = new(ReferenceKind.Question, 12);
    private static readonly Referred Linda = new(ReferenceKind.Member, 7);

    private readonly MarkdownRenderer _markdown = new(new Uri("https://communaute.exemple.fr"));

    [Theory]
    [InlineData("[question 12](/questions/12)")]
    [InlineData("[](/questions/12)")]
    [InlineData("https://communaute.exemple.fr/questions/12/un-titre")]
    [InlineData("<https://communaute.exemple.fr/questions/12?apres=4>")]
    [InlineData("[](https://communaute.exemple.fr/questions/12/un-titre#reponse-3)")]
    public void A_link_without_words_of_its_own_is_kept_as_a_number(string text)
    {
        var html = _markdown.Render(text).Html;

        Assert.Equal([Question], ReferenceWords.In([html]));
        Assert.DoesNotContain("titre", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[le même cas](/questions/12)")]
    [InlineData("[question 13](/questions/12)")]
    [InlineData("[](/questions/12/modifier)")]
    [InlineData("[](/questions/99999999999)")]
    [InlineData("https://ailleurs.exemple.fr/questions/12/un-titre")]
    [InlineData("`[question 12](/questions/12)`")]
    [InlineData("<a class=\"ref\" href=\"/questions/12\">question 12</a>")]
    public void Anything_else_is_an_ordinary_link_or_words(string text) =>
        Assert.Empty(ReferenceWords.In([_markdown.Render(text).Html]));

    [Fact]
    public void The_words_of_a_mention_are_never_the_writer_s()
    {
        var html = _markdown.Render("[@Nadège <b>](membre:7)").Html;

        Assert.Equal([Linda], ReferenceWords.In([html]));
        Assert.DoesNotContain("Nadège", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Un titre <script>alert(1)</script> & \"tout\"")]
    [InlineData("</a><img src=x onerror=alert(1)>")]
    public void A_hostile_title_only_reads(string title)
    {
        var html = ReferenceWords.Write(_markdown.Render("[](/questions/12) [@x](membre:7)").Html, Names(new ReferenceName(Question, title), new ReferenceName(Linda, title, HasPage: false)));

        SafeHtml.AssertHarmless(html, title);
        Assert.Equal([title, "@" + title], SafeHtml.Parse(html).QuerySelectorAll(".ref, .mention").Select(one => one.TextContent));
    }

    [Fact]
    public void What_may_not_be_seen_has_neither_title_nor_link()
    {
        var html = ReferenceWords.Write(_markdown.Render("[](/questions/12)").Html, Names());

        Assert.Equal("<p><span class=\"ref\">contenu indisponible</span></p>", html.Trim());
    }

    [Fact]
    public void What_was_not_asked_about_keeps_its_neutral_words() =>
        Assert.Contains("question 12</a>", ReferenceWords.Write(_markdown.Render("[](/questions/12)").Html, ReferenceNames.None), StringComparison.Ordinal);

    [Fact]
    public void A_reference_leads_to_the_answer_it_names() =>
        Assert.Equal("/questions/12#reponse-3", SafeHtml.Parse(ReferenceWords.Write(_markdown.Render("[](/questions/12/un-titre#reponse-3)").Html, Names(new ReferenceName(Question, "Un titre"))))
            .QuerySelector("a")!.GetAttribute("href"));

    private static ReferenceNames Names(params ReferenceName[] known) => new([Question, Linda], known);
}
