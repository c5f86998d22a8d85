using Communaute.Library;
using Communaute.Web.Features.Forum.Drawing;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Drawing;

public sealed class ResourceTextTests
{
    [Fact]
    public void A_block_of_code_left_open_swallows_nothing()
    {
        var text = ResourceText.Of("```\nsudo", "Maud", [new Solution("Fini.", "Karim", null)]);

        Assert.Equal("## La situation\n\n```\nsudo\n```\n\n## Ce qui marche\n\nFini.\n\n*D’après une question de Maud et les réponses de Karim.*", text);
    }

    [Fact]
    public void The_longest_texts_stay_within_the_limit_of_a_resource_and_keep_the_thanks()
    {
        var text = ResourceText.Of(new string('a', 20_000), "Maud", [.. Enumerable.Range(0, 4).Select(_ => new Solution(new string('b', 20_000), "Karim", null))]);

        Assert.True(text.Length <= Resource.MaxBodyLength);
        Assert.EndsWith("les réponses de Karim.*", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_answered_twice_is_thanked_once_and_a_name_is_no_markup()
    {
        var text = ResourceText.Of("Situation", null, [new Solution("Un", "Jo_hn", null), new Solution("Deux", "Jo_hn", null), new Solution("Trois", null, null)]);

        Assert.EndsWith(@"*D’après une question de la communauté et les réponses de Jo\_hn.*", text, StringComparison.Ordinal);
    }
}
