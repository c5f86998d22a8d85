using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

public sealed class MarkdownEditorTests : ComponentTest
{
    [Fact]
    public void Every_button_of_the_toolbar_has_a_name_and_an_act()
    {
        var editor = RenderEditor("");

        var buttons = editor.FindAll("[role=toolbar] button");
        Assert.Equal(
            ["Gras", "Italique", "Titre", "Liste à puces", "Liste numérotée", "Case à cocher", "Citation", "Lien", "Image", "Photographier", "Tableau"],
            buttons.Select(button => button.GetAttribute("aria-label")));
        Assert.Equal(buttons.Count, buttons.Select(button => button.GetAttribute("data-act")).Distinct().Count());
    }

    [Fact]
    public void The_toolbar_is_one_stop_of_the_Tab_key() =>
        Assert.Single(RenderEditor("").FindAll("[role=toolbar] button"), button => button.GetAttribute("tabindex") == "0");

    [Fact]
    public void Its_script_is_attached_once_and_the_toolbar_opens()
    {
        var module = JSInterop.SetupModule("./js/editor.js");
        module.SetupVoid("attach", _ => true).SetVoidResult();

        var editor = RenderEditor("");

        Assert.Single(module.Invocations["attach"]);
        Assert.All(editor.FindAll("[role=toolbar] button"), button => Assert.False(button.HasAttribute("disabled")));
    }

    [Fact]
    public void Until_its_script_listens_the_toolbar_waits_and_whoever_types_does_not()
    {
        JSInterop.SetupModule("./js/editor.js").SetupVoid("attach", _ => true);

        var editor = RenderEditor("");

        Assert.False(editor.Find("textarea").HasAttribute("readonly"));
        Assert.All(editor.FindAll("[role=toolbar] button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void What_is_typed_reaches_the_page()
    {
        var heard = "";
        var editor = Render<MarkdownEditor>(parameters => parameters.Add(e => e.Id, "corps").Add(e => e.TextChanged, text => heard = text));

        editor.Find("textarea").Change("Bonjour à toutes");

        Assert.Equal("Bonjour à toutes", heard);
    }

    [Fact]
    public void A_page_that_renders_with_an_older_text_overwrites_nothing()
    {
        var editor = RenderEditor("abc");
        editor.Find("textarea").Change("abcdef");

        editor.Render(parameters => parameters.Add(e => e.Text, "abc").Add(e => e.Rows, 12));

        Assert.Equal("abcdef", editor.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_text_the_page_changes_itself_is_shown()
    {
        var editor = RenderEditor("abc");
        editor.Find("textarea").Change("abcdef");

        editor.Render(parameters => parameters.Add(e => e.Text, ""));

        Assert.Equal("", editor.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void The_preview_follows_what_is_typed()
    {
        var editor = RenderEditor("**un**");
        Assert.Empty(editor.FindAll(".prose"));

        editor.Find("button[aria-expanded]").Click();
        Assert.Equal("<p><strong>un</strong></p>", editor.Find(".prose").InnerHtml.Trim());

        editor.Find("textarea").Change("_deux_ <script>");
        Assert.Equal("<p><em>deux</em> &lt;script&gt;</p>", editor.Find(".prose").InnerHtml.Trim());
        Assert.Equal("true", editor.Find("button[aria-expanded]").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void A_refusal_takes_the_place_of_the_help()
    {
        var editor = Render<MarkdownEditor>(parameters => parameters.Add(e => e.Id, "corps").Add(e => e.HelpId, "corps-aide").Add(e => e.ErrorId, "corps-erreur"));

        var area = editor.Find("textarea#corps");
        Assert.Equal("corps-erreur", area.GetAttribute("aria-describedby"));
        Assert.Equal("true", area.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("![](/fichiers/1/image.webp)", true)]
    [InlineData("Avant ![ ](/fichiers/1/image.webp \"titre\") après", true)]
    [InlineData("![](/fichiers/1/image.webp \"décorative\")", false)]
    [InlineData("![Le bouton vert](/fichiers/1/image.webp)", false)]
    [InlineData("[](/questions/1)", false)]
    public void A_picture_without_a_description_is_noticed(string text, bool isNoticed)
    {
        var editor = RenderEditor(text);

        Assert.Equal(isNoticed, editor.FindAll(".note").Count == 1);
    }

    [Fact]
    public void A_short_editor_has_no_toolbar_and_still_tells_what_is_typed()
    {
        var heard = "";
        var editor = Render<MarkdownEditor>(parameters => parameters.Add(e => e.Id, "corps").Add(e => e.Short, true).Add(e => e.TextChanged, text => heard = text));

        editor.Find("textarea").Change("Vu aussi à Feurs.");

        Assert.Empty(editor.FindAll("[role=toolbar], input[type=file]"));
        Assert.Equal("Vu aussi à Feurs.", heard);
    }

    [Fact]
    public void A_phone_takes_the_photograph_itself() =>
        Assert.Equal("environment", RenderEditor("").Find("input[data-for=photo]").GetAttribute("capture"));

    private IRenderedComponent<MarkdownEditor> RenderEditor(string text) =>
        Render<MarkdownEditor>(parameters => parameters.Add(editor => editor.Id, "corps").Add(editor => editor.Text, text));
}
