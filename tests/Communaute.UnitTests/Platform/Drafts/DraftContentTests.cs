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

    [Fact]
    public void Another_version_goes_under_ours_with_the_choices_that_we_have_not()
    {
        var mine = new Letter { Title = "Le mien", Themes = [1, 2] };

        DraftContent.Append(mine, nameof(Letter.Title), DraftContent.Of(new Letter { Title = "L’autre", Themes = [2, 3] }));

        Assert.Equal("Le mien\n\n---\n\nL’autre", mine.Title);
        Assert.Equal([1, 2, 3], mine.Themes);
    }

    [Fact]
    public void What_both_versions_say_is_not_said_twice()
    {
        var mine = new Letter { Title = "Pareil" };

        DraftContent.Append(mine, nameof(Letter.Title), DraftContent.Of(new Letter { Title = "Pareil" }));

        Assert.Equal("Pareil", mine.Title);
    }

    [Fact]
    public void The_words_of_a_draft_can_be_read_without_its_form() =>
        Assert.Equal("Un titre\n\nUn <b>texte</b>", DraftContent.Words("""{"Title":" Un titre ","KindId":3,"Themes":[1],"Body":"Un <b>texte</b>","Summary":"","Submission":"5a6f1f7e-7c0e-4a0e-9d0b-000000000000"}"""));

    private sealed record Letter
    {
        public string Title { get; set; } = "";

        public IReadOnlyList<int> Themes { get; set; } = [];
    }
}
