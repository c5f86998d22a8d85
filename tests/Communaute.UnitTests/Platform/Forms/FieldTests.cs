using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Forms;
using Xunit;

namespace Communaute.UnitTests.Platform.Forms;

public sealed class FieldTests : ComponentTest
{
    [Fact]
    public void A_label_names_its_control()
    {
        var field = RenderField();

        Assert.Equal(field.Find("input").Id, field.Find("label").GetAttribute("for"));
        Assert.Null(field.Find("input").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void An_error_stands_under_its_control_and_is_read_with_it()
    {
        var field = RenderField(error: "Écrivez votre adresse.", help: "Celle de l’invitation.");
        var input = field.Find("input");

        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["Écrivez votre adresse.", "Celle de l’invitation."], ReadWith(field, input));
        Assert.Contains("err", field.Find(".field").ClassList);
    }

    [Fact]
    public void An_error_alone_is_read_with_its_control()
    {
        var field = RenderField(error: "Écrivez votre adresse.");

        Assert.Equal(["Écrivez votre adresse."], ReadWith(field, field.Find("input")));
    }

    [Fact]
    public void Help_alone_is_read_with_its_control()
    {
        var field = RenderField(help: "Celle de l’invitation.");

        Assert.Equal(["Celle de l’invitation."], ReadWith(field, field.Find("input")));
    }

    [Fact]
    public void An_optional_field_says_so_and_lets_the_form_leave_without_it()
    {
        var field = RenderField(optional: true);

        Assert.Equal("Adresse électronique facultatif", field.Find("label").TextContent);
        Assert.False(field.Find("input").HasAttribute("required"));
    }

    [Fact]
    public void A_password_is_never_written_back_into_the_page()
    {
        var field = RenderField(type: "password", value: "secret");

        Assert.DoesNotContain("secret", field.Markup, StringComparison.Ordinal);
        Assert.Equal(field.Find("input").Id, field.Find("button").GetAttribute("data-reveals"));
    }

    private IRenderedComponent<StaticField> RenderField(
        string? error = null, string? help = null, bool optional = false, string type = "email", string? value = null) =>
        Render<StaticField>(parameters => parameters
            .Add(field => field.Id, "mail")
            .Add(field => field.Name, "Mail")
            .Add(field => field.Label, "Adresse électronique")
            .Add(field => field.Type, type)
            .Add(field => field.Value, value)
            .Add(field => field.Error, error)
            .Add(field => field.Help, help)
            .Add(field => field.Optional, optional));

    private static IEnumerable<string> ReadWith(IRenderedComponent<StaticField> field, AngleSharp.Dom.IElement input) =>
        input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent.Trim());
}
