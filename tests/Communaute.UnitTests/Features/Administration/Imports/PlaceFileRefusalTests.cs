using System.Text;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

public sealed class PlaceFileRefusalTests
{
    [Theory]
    [InlineData("id", "")]
    [InlineData("pivot", "")]
    [InlineData("pivot", "1234")]
    [InlineData("pivot", "732 829 320 000 749")]
    [InlineData("nom", "  ")]
    [InlineData("commune", "")]
    [InlineData("code_postal", "4260")]
    [InlineData("code_postal", "42600 Montbrison")]
    [InlineData("adresse", "")]
    [InlineData("date_maj", "")]
    [InlineData("date_maj", "hier")]
    [InlineData("date_maj", "31/02/2024")]
    public async Task A_compulsory_value_that_is_missing_or_wrong_refuses_the_line(string field, string value)
    {
        var file = await PlaceCsv.ReadAsync((field, value), ("source", "Hinaura"));

        Assert.Empty(file.Records);
        var refusal = Assert.Single(file.Refusals);
        Assert.Equal((2, field, value.Trim()), (refusal.Line, refusal.Field, refusal.Value.Trim()));
        Assert.EndsWith(".", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_says_everything_that_is_wrong_with_it_at_once()
    {
        var file = await PlaceCsv.ReadAsync(("nom", ""), ("date_maj", "hier"));

        Assert.Equal(["nom", "date_maj"], file.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task A_refusal_names_the_column_as_the_file_does()
    {
        var file = await PlaceCsv.ReadTextAsync(PlaceCsv.Text(',', ("code_postal", "426")).Replace("code_postal", "Code Postal", StringComparison.Ordinal));

        Assert.Equal("Code Postal", Assert.Single(file.Refusals).Field);
    }

    [Fact]
    public async Task The_second_place_with_the_same_identifier_is_refused_with_the_line_of_the_first()
    {
        var lines = PlaceCsv.Text(',').Split('\n');

        var file = await PlaceCsv.ReadTextAsync($"{lines[0]}\n{lines[1]}\n\n{lines[1]}\n");

        Assert.Single(file.Records);
        var refusal = Assert.Single(file.Refusals);
        Assert.Equal(4, refusal.Line);
        Assert.Contains("déjà à la ligne 2", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_with_more_values_than_columns_is_refused_before_it_shifts_them()
    {
        var text = PlaceCsv.Text(',');

        var file = await PlaceCsv.ReadTextAsync(text.TrimEnd() + ",rue,Roanne\n");

        Assert.Empty(file.Records);
        Assert.Contains("7", Assert.Single(file.Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_compulsory_column_says_which()
    {
        var file = await PlaceCsv.ReadTextAsync("id,nom,commune,adresse,date_maj,pivot\n1,a,b,c,2024-04-02,00000000000000\n");

        Assert.Empty(file.Lines);
        Assert.Equal("Ajoutez à la première ligne du fichier la colonne «\u00A0code_postal\u00A0».", file.RefusedBecause);
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData(" \n \n", "vide")]
    [InlineData("id,nom\n", "aucune donnée")]
    [InlineData("PK\u0003\u0004 classeur", "classeur Excel lisible")]
    [InlineData("%PDF\u0000\u0001", "fichier texte")]
    [InlineData("[{\"id\": 1", "bien formé")]
    [InlineData("[{\"id\": \"\\ud800\"}]", "incomplets")]
    [InlineData("{\"lieux\": []}", "tableau d’objets")]
    [InlineData("[1, 2]", "tableau d’objets")]
    public async Task A_file_that_cannot_be_read_says_what_to_do(string text, string expected)
    {
        var file = await PlaceCsv.ReadTextAsync(text);

        Assert.Empty(file.Lines);
        Assert.Contains(expected, file.RefusedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_than_20_megabytes_is_refused()
    {
        var file = await PlaceCsv.ReadBytesAsync(Encoding.UTF8.GetBytes(new string('a', (20 * 1024 * 1024) + 1)));

        Assert.Equal("Ce fichier dépasse 20\u00A0Mo. Découpez-le en plusieurs fichiers.", file.RefusedBecause);
    }

    [Fact]
    public async Task A_file_of_50_000_lines_is_read_and_one_more_is_refused()
    {
        var header = "id,pivot,nom,commune,code_postal,adresse,date_maj\n";
        var lines = Enumerable.Range(1, 50_000).Select(rank => $"{rank},00000000000000,Lieu,Roanne,42300,1 rue X,2024-04-02\n");
        var full = header + string.Concat(lines);

        Assert.Equal(50_000, (await PlaceCsv.ReadTextAsync(full)).Records.Count());
        Assert.Contains("50\u202F000", (await PlaceCsv.ReadTextAsync(full + "x,00000000000000,Lieu,Roanne,42300,1 rue X,2024-04-02\n")).RefusedBecause, StringComparison.Ordinal);
    }
}
