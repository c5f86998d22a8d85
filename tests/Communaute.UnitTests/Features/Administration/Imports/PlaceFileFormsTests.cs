using System.Text;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

/// <summary>Whatever wrote the file, the place in it is the same.</summary>
public sealed class PlaceFileFormsTests
{
    private static readonly (string, string)[] Services =
        [("services", "Aide aux démarches administratives|Loisirs et créations numériques"), ("horaires", "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00")];

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "utf-16", "utf-16 without a mark", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_encoding_is_recognised(string name)
    {
        var file = await PlaceCsv.ReadBytesAsync(Encode(PlaceCsv.Text(';', Services), name));

        Assert.Equal("Médiathèque du Forez", Assert.Single(file.Records).Name);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Every_separator_is_recognised(char separator)
    {
        var place = Assert.Single((await PlaceCsv.ReadTextAsync(PlaceCsv.Text(separator, Services))).Records);

        Assert.Equal(["Aide aux démarches administratives", "Loisirs et créations numériques"], place.Services);
        Assert.Equal("Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00", place.OpeningHours);
    }

    [Fact]
    public async Task Titles_may_be_in_any_order_case_and_accent()
    {
        var file = await PlaceCsv.ReadTextAsync(
            """
            Date MAJ;Téléphone;NOM;Identifiant;Adresse;Code Postal;Ville;SIRET;Remarques internes
            02/04/2024;04 77 55 72 72;Médiathèque;m-1;4 rue du Four;42600;Montbrison;73282932000074;rien

            """);

        var place = Assert.Single(file.Records);
        Assert.Equal(("m-1", "Montbrison", new DateOnly(2024, 4, 2), "+33477557272"), (place.Id, place.Commune, place.UpdatedOn, place.Phone?.Value));
        Assert.Equal(["Remarques internes"], file.IgnoredColumns);
    }

    [Fact]
    public async Task Values_full_of_another_separator_do_not_mislead()
    {
        var file = await PlaceCsv.ReadTextAsync(
            """
            id;pivot;nom;commune;code_postal;adresse;date_maj
            1;00000000000000;a,b,c,d,e,f,g,h,i,j;Roanne;42300;1,2,3,4,5,6,7,8 rue X;2024-04-02

            """);

        Assert.Equal("a,b,c,d,e,f,g,h,i,j", Assert.Single(file.Records).Name);
    }

    [Fact]
    public async Task The_separator_line_that_Excel_adds_is_understood()
    {
        var file = await PlaceCsv.ReadTextAsync("sep=;\n" + PlaceCsv.Text(';'));

        Assert.Equal(3, Assert.Single(file.Lines).Number);
        Assert.Single(file.Records);
    }

    [Fact]
    public async Task Of_two_columns_with_the_same_title_the_first_that_is_filled_counts()
    {
        var file = await PlaceCsv.ReadTextAsync(
            """
            id,pivot,nom,nom,commune,code_postal,adresse,date_maj
            1,00000000000000,,Le second,Roanne,42300,1 rue X,2024-04-02
            2,00000000000000,Le premier,Le second,Roanne,42300,1 rue X,2024-04-02

            """);

        Assert.Equal(["Le second", "Le premier"], file.Records.Select(place => place.Name));
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_refuses_its_line()
    {
        var file = await PlaceCsv.ReadTextAsync(
            """
            id,pivot,nom,commune,code_postal,adresse,date_maj
            1,00000000000000,Le lieu,Roanne,42300,1 rue X,2024-04-02
            2,00000000000000,"Le lieu,Roanne,42300,1 rue X,2024-04-02
            3,00000000000000,Le lieu,Roanne,42300,1 rue X,2024-04-02

            """);

        Assert.Equal("1", Assert.Single(file.Records).Id);
        Assert.All(file.Refusals, refusal => Assert.Equal(3, refusal.Line));
        Assert.NotEmpty(file.Refusals);
    }

    [Fact]
    public async Task Blank_lines_are_skipped_and_lines_keep_their_number()
    {
        var lines = PlaceCsv.Text(',').Split('\n');

        var file = await PlaceCsv.ReadTextAsync($"{lines[0]}\n\n,,,,,,\n{lines[1]}\n");

        Assert.Equal(4, Assert.Single(file.Lines).Number);
    }

    [Fact]
    public async Task A_quoted_value_may_run_over_several_lines()
    {
        var place = await PlaceCsv.ReadPlaceAsync(("presentation_detail", "Un lieu\nouvert à \"tous\""), ("nom", "Le\nLieu"));

        Assert.Equal("Un lieu\nouvert à \"tous\"", place.Description);
        Assert.Equal("Le Lieu", place.Name);
    }

    [Fact]
    public async Task A_json_file_holds_texts_numbers_and_lists()
    {
        var file = await PlaceCsv.ReadTextAsync(
            """
            [
              {"id": 7, "pivot": "00000000000000", "nom": "Fablab", "commune": "Roanne", "code_postal": "42300", "adresse": "1 rue X",
               "date_maj": "2024-04-02T10:00:00Z", "latitude": 46.03, "longitude": 4.07, "services": ["Loisirs et créations numériques"], "itinerance": null},
              {"id": 8, "nom": "Sans pivot", "commune": "Roanne", "code_postal": "42300", "adresse": "2 rue X", "date_maj": "2024-04-02"}
            ]
            """);

        var place = Assert.Single(file.Records);
        Assert.Equal(("7", 46.03, 4.07), (place.Id, place.Latitude, place.Longitude));
        Assert.Equal(["Loisirs et créations numériques"], place.Services);
        Assert.Equal((2, "pivot"), file.Refusals.Select(refusal => (refusal.Line, refusal.Field)).Single());
    }

    private static byte[] Encode(string text, string name) => name switch
    {
        "utf-8 with a mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-16 without a mark" => Encoding.Unicode.GetBytes(text),
        "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
