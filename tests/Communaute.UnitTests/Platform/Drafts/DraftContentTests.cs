using Communaute.Library;
using Communaute.Members;
using Communaute.Web.Platform.Drafts;
using Xunit;

namespace Communaute.UnitTests.Platform.Drafts;

public sealed class DraftContentTests
{
    [Fact]
    public void A_draft_gives_back_what_was_typed()
    {
        var restored = new Letter();

        DraftContent.Restore(restored, DraftContent.Of(new Letter { Title = "Été", Themes = [1, 2] }));

        Assert.Equal("Été", restored.Title);
        Assert.Equal([1, 2], restored.Themes);
    }

    [Fact]
    public void The_longest_resource_fits_in_a_draft_even_if_every_letter_has_an_accent() =>
        Assert.InRange(DraftContent.Of(new Letter { Title = new string('é', Resource.MaxBodyLength) }).Length, Resource.MaxBodyLength, Draft.MaxContentLength);

    [Fact]
    public void What_a_newer_program_no_longer_has_is_left_out()
    {
        var restored = new Letter { Title = "gardé" };

        DraftContent.Restore(restored, """{"Urgency":3,"Themes":"un mot","Title":null}""");

        Assert.Equal([], restored.Themes);
    }

    [Fact]
    public void Fields_of_the_browser_fill_in_texts_alone()
    {
        var letter = new Letter { Themes = [7] };

        Assert.True(DraftContent.Fill(letter, new Dictionary<string, string> { ["Title"] = "Tapé hors ligne", ["Themes"] = "x", ["Inconnu"] = "y" }));

        Assert.Equal("Tapé hors ligne", letter.Title);
        Assert.Equal([7], letter.Themes);
    }

    [Fact]
    public void The_same_fields_change_nothing() =>
        Assert.False(DraftContent.Fill(new Letter { Title = "Pareil" }, new Dictionary<string, string> { ["Title"] = "Pareil" }));

    private sealed record Letter
    {
        public string Title { get; set; } = "";

        public IReadOnlyList<int> Themes { get; set; } = [];
    }
}
