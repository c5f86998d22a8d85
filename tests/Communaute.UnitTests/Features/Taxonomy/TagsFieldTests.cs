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
    public async Task A_synonym_becomes_the_tag_it_stands_for_and_is_written_once()
    {
        var field = RenderField("france titres");
        await field.Find("input").ChangeAsync(new ChangeEventArgs { Value = "ants" });
        Assert.Equal(["cesu", "france titres"], _question.Tags);

        field = RenderField("cesu");
        await field.Find("input").ChangeAsync(new ChangeEventArgs { Value = "chèque emploi service" });
        Assert.Equal(["cesu", "france titres"], _question.Tags);
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
        Mediator.Answers<SuggestTags>(new TagSuggestion[] { new("france titres", "permis") });
        var field = RenderField();

        await field.Find("input").InputAsync(new ChangeEventArgs { Value = "per" });

        Assert.Equal("france titres", field.Find("datalist option").GetAttribute("value"));
        Assert.Equal("permis", field.Find("datalist option").TextContent);
        Assert.Equal(field.Find("datalist").Id, field.Find("input").GetAttribute("list"));
    }

    /// <param name="meant">What the words typed stand for, when it is not themselves.</param>
    private IRenderedComponent<TagsField> RenderField(params string[] meant)
    {
        Mediator.AnswersWith<RecogniseTags>(request => meant.Length > 0 ? meant : request.Words);

        return Render<TagsField>(field => field
            .Add(f => f.Label, "Étiquettes")
            .Bind(f => f.Value, _question.Tags, tags => _question.Tags = tags, () => _question.Tags));
    }
}
