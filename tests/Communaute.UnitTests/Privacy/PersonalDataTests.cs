using System.Text.RegularExpressions;
using Communaute.Privacy;
using Communaute.Web.Features.Demonstration;
using Xunit;

namespace Communaute.UnitTests.Privacy;

public sealed partial class PersonalDataTests
{
    public static TheoryData<PersonalDataKind, string> Planted
    {
        get
        {
            var data = new TheoryData<PersonalDataKind, string>();

            foreach (var (kind, text) in PlantedTexts.All)
            {
                data.Add(kind, text);
            }

            return data;
        }
    }

    public static TheoryData<string> Clean => [.. CleanTexts.All];

    [Theory]
    [MemberData(nameof(Planted))]
    public void What_is_planted_is_found_whole_with_its_kind_and_nothing_else(PersonalDataKind kind, string marked)
    {
        var expected = Marked.Matches(marked).Select(mark => (kind, mark.Groups[1].Value));

        var found = PersonalData.FindIn(Marked.Replace(marked, "$1"));

        Assert.Equal(expected, found.Select(finding => (finding.Kind, finding.Text)));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_only_looks_like_it_is_left_alone(string text) =>
        Assert.Empty(PersonalData.FindIn(text).Select(finding => $"{finding.Kind}: {finding.Text}"));

    [Fact]
    public void The_whole_demonstration_is_left_alone()
    {
        var texts = DemonstrationTexts().ToList();

        Assert.True(texts.Count >= 200, $"Only {texts.Count} texts.");
        Assert.Empty(texts.SelectMany(PersonalData.FindIn).Select(finding => $"{finding.Kind}: {finding.Text}"));
    }

    [Fact]
    public void The_tables_are_long_enough_to_mean_something()
    {
        Assert.True(PlantedTexts.All.Count() >= 100);
        Assert.True(CleanTexts.All.Length >= 60);
        Assert.Equal(Enum.GetValues<PersonalDataKind>(), PlantedTexts.All.Select(planted => planted.Kind).Distinct().Order());
    }

    [Theory]
    [InlineData("Son numéro : 2 56 03 42 187 054 29", "2 56 03 42 … 29")]
    [InlineData("256034218705409", "2560342 … 09")]
    [InlineData("06 12 34 56 78", "06 12 … 78")]
    [InlineData("marinette.dupuy@orange.fr", "marinette.du … fr")]
    public void An_excerpt_is_enough_to_recognise_and_too_little_to_use(string text, string excerpt) =>
        Assert.Equal(excerpt, Assert.Single(PersonalData.FindIn(text)).Excerpt);

    [Fact]
    public void One_number_written_in_two_ways_is_one_value() =>
        Assert.Single(PersonalData.FindIn("06 12 34 56 78, donc 0612345678").Select(finding => finding.Value).Distinct());

    [Theory]
    [InlineData("C’est le standard de la mairie", true)]
    [InlineData(null, false)]
    [InlineData("   ", false)]
    [InlineData("Le 04 77 12 34 56 est celui de la mairie", false)]
    [InlineData("0477-123456 ? celui de la mairie", false)]
    [InlineData("Autre numéro : 06 12 34 56 78", false)]
    public void A_reason_is_words_and_never_the_data(string? reason, bool isOne) =>
        Assert.Equal(isOne, NotPersonal.Say(Assert.Single(PersonalData.FindIn("04 77 12 34 56")), reason).HasReason);

    [Fact]
    public void A_reason_is_short()
    {
        var finding = Assert.Single(PersonalData.FindIn("04 77 12 34 56"));

        Assert.True(NotPersonal.Say(finding, new string('é', NotPersonal.MaxReasonLength)).HasReason);
        Assert.False(NotPersonal.Say(finding, new string('é', NotPersonal.MaxReasonLength + 1)).HasReason);
    }

    private static IEnumerable<string> DemonstrationTexts()
    {
        foreach (var question in DemonstrationContent.Questions)
        {
            yield return question.Title;
            yield return question.Body;

            foreach (var text in question.Comments.Concat(question.Answers.SelectMany(answer => answer.Comments)).Select(comment => comment.Body).Concat(question.Answers.Select(answer => answer.Body)))
            {
                yield return text;
            }
        }

        foreach (var resource in DemonstrationContent.Resources)
        {
            yield return resource.Title;
            yield return resource.Summary;

            // Whole, and by paragraph: what stands between two paragraphs may hide or make a finding.
            foreach (var text in resource.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Append(resource.Body))
            {
                yield return text;
            }
        }

        foreach (var announcement in DemonstrationContent.Announcements)
        {
            yield return announcement.Title;
            yield return announcement.Body;
        }
    }

    [GeneratedRegex("⟦([^⟧]*)⟧")]
    private static partial Regex Marked { get; }
}
