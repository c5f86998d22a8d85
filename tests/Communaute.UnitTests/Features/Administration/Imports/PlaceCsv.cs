using System.Text;
using Communaute.Web.Features.Administration.Imports;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

/// <summary>A place that nothing is wrong with, to which a test does one thing at a time.</summary>
internal static class PlaceCsv
{
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["id"] = "lieu-1",
        ["pivot"] = "73282932000074",
        ["nom"] = "Médiathèque du Forez",
        ["commune"] = "Montbrison",
        ["code_postal"] = "42600",
        ["adresse"] = "4 place de l'Hôtel de Ville",
        ["date_maj"] = "2024-04-02",
    };

    public static async Task<ImportedFile<PlaceRecord>> ReadAsync(params (string Column, string Value)[] changes) =>
        await ReadTextAsync(Text(',', changes));

    public static async Task<PlaceRecord> ReadPlaceAsync(params (string Column, string Value)[] changes) =>
        Assert.Single((await ReadAsync(changes)).Records);

    public static Task<ImportedFile<PlaceRecord>> ReadTextAsync(string text) => ReadBytesAsync(Encoding.UTF8.GetBytes(text));

    public static Task<ImportedFile<PlaceRecord>> ReadBytesAsync(byte[] bytes) =>
        PlaceFileReader.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    public static string Text(char separator, params (string Column, string Value)[] changes)
    {
        var cells = new Dictionary<string, string>(Sound);
        foreach (var (column, value) in changes)
        {
            cells[column] = value;
        }

        return string.Join(separator, cells.Keys.Select(Quoted)) + "\n" + string.Join(separator, cells.Values.Select(Quoted)) + "\n";
    }

    private static string Quoted(string value) => value.Length == 0 ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
