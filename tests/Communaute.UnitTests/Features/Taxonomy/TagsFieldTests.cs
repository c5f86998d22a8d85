using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Features.Taxonomy;

public sealed class TagsFieldTests : ComponentTest
{
    private readonly AskQuestion _question = new() { Tags = ["cesu"] };

    [Theory]
    [InlineData("Carte grise", new[] { "cesu", "carte grise" })]
    [InlineData("#ANTS, permis", new[] { "cesu", "ants", "permis" })]
    [InlineData("CESU", new[] { "cesu" })]
    [InlineData(" , ", new[] { "cesu" })]
    public async Task What_is_typed_becomes_tags_written_once(string typed, string[] tags)
    {
        var field = RenderField();

        await field.Find("input").ChangeAsync(new ChangeEventArgs { Value = typed });

        Assert.Equal(tags, _question.Tags);
        Assert.Equal("", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task A_chip_removes_its_tag()
    {
        await RenderField().Find(".chip").ClickAsync(new());

        Assert.Empty(_question.Tags);
    }

    [Fact]
    public async Task Known_tags_are_suggested_while_typing()
    {
        Mediator.Answers<SuggestTags>(new[] { "permis" });
        var field = RenderField();

        await field.Find("input").InputAsync(new ChangeEventArgs { Value = "per" });

        Assert.Equal("permis", field.Find("datalist option").GetAttribute("value"));
        Assert.Equal(field.Find("datalist").Id, field.Find("input").GetAttribute("list"));
    }

    private IRenderedComponent<TagsField> RenderField() => Render<TagsField>(field => field
        .Add(f => f.Label, "Étiquettes")
        .Bind(f => f.Value, _question.Tags, tags => _question.Tags = tags, () => _question.Tags));
}
