using Communaute.Forum;
using Communaute.Taxonomy;
using Communaute.Web.Features.Forum.Filters;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Filters;

public sealed class FilterReadingTests
{
    private static readonly TaxonomyView Taxonomy = new([new ThemeView(7, "Numérique en santé", ThemeFamily.DigitalInclusion)], [new AudienceView(4, "Seniors")]);
    private static readonly KindView[] Kinds = [new(2, "Atelier", "", "", false)];

    [Theory]
    [InlineData("")]
    [InlineData("etat=sans-reponse")]
    [InlineData("etat=sans-solution&genre=2&theme=7&etiquette=wi-fi%20%26%20r%C3%A9seau&public=4&urgence=tout-de-suite&qui=moi&periode=semaine")]
    [InlineData("qui=mes-reponses&periode=2025")]
    [InlineData("qui=ma-structure&periode=3-mois&du=2026-01-02&au=2026-03-04")]
    [InlineData("urgence=pas-presse&au=2026-03-04")]
    public void What_a_list_writes_in_its_address_it_reads_again(string query)
    {
        var reading = FilterReading.Of(query, Taxonomy, Kinds);

        Assert.Empty(reading.Unrecognised);
        Assert.Equal(query, reading.Asked.Query);
    }

    [Theory]
    [InlineData("etat=fermees", "état «\u00a0fermees\u00a0»")]
    [InlineData("genre=99", "genre «\u00a099\u00a0»")]
    [InlineData("theme=sante", "thématique «\u00a0sante\u00a0»")]
    [InlineData("theme=99999999999", "thématique «\u00a099999999999\u00a0»")]
    [InlineData("etiquette=%3F%3F", "étiquette «\u00a0??\u00a0»")]
    [InlineData("public=-4", "public «\u00a0-4\u00a0»")]
    [InlineData("urgence=0", "urgence «\u00a00\u00a0»")]
    [InlineData("qui=camille", "qui «\u00a0camille\u00a0»")]
    [InlineData("periode=hier", "période «\u00a0hier\u00a0»")]
    [InlineData("periode=1789", "période «\u00a01789\u00a0»")]
    [InlineData("du=31%2F12%2F2026", "date «\u00a031/12/2026\u00a0»")]
    [InlineData("au=0001-01-01", "date «\u00a00001-01-01\u00a0»")]
    [InlineData("apres=abc", "page «\u00a0abc\u00a0»")]
    public void What_means_nothing_is_left_out_and_said(string query, string said)
    {
        var reading = FilterReading.Of(query, Taxonomy, Kinds);

        Assert.Equal([said], reading.Unrecognised);
        Assert.Equal(new ListQuestions(), reading.Asked);
    }

    [Fact]
    public void Days_that_end_before_they_begin_are_both_left_out()
    {
        var reading = FilterReading.Of("du=2026-03-01&au=2026-02-01&urgence=pas-presse", Taxonomy, Kinds);

        Assert.Equal(2, reading.Unrecognised.Count);
        Assert.Equal(new ListQuestions { Urgency = Urgency.NoHurry }, reading.Asked);
    }

    [Theory]
    [InlineData("theme=&du=&etiquette=+")]
    [InlineData("?autre=1")]
    public void An_empty_field_and_a_word_of_others_are_no_filter(string query) =>
        Assert.Equal((new ListQuestions(), 0), (FilterReading.Of(query, Taxonomy, Kinds).Asked, FilterReading.Of(query, Taxonomy, Kinds).Unrecognised.Count));

    [Fact]
    public void A_long_word_is_cut_where_it_is_said() =>
        Assert.Equal([$"état «\u00a0{new string('x', 40)}…\u00a0»"], FilterReading.Of($"etat={new string('x', 5_000)}", Taxonomy, Kinds).Unrecognised);
}
