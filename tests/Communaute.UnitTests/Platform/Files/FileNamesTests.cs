using Communaute.Web.Platform.Files;
using Xunit;

namespace Communaute.UnitTests.Platform.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Fiche CESU – été.pdf", "Fiche CESU – été.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\moi\\photo.jpg", "photo.jpg")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie- x=1.pdf")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("zéro\u200Blargeur\0.txt", "zérolargeur.txt")]
    [InlineData("a\"b<c>d|e?f*.txt", "a-b-c-d-e-f-.txt")]
    [InlineData("fin...  ", "fin")]
    [InlineData("...", "fichier")]
    [InlineData("", "fichier")]
    [InlineData("dossier/", "fichier")]
    [InlineData("con.txt", "fichier-con.txt")]
    [InlineData("espace\u00A0dur.pdf", "espace dur.pdf")]
    public void A_name_keeps_what_people_read_and_nothing_else(string sent, string expected) => Assert.Equal(expected, FileNames.Clean(sent));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("\uFFFD.txt", FileNames.Clean("\uD83D.txt"));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var clean = FileNames.Clean($"{new string('é', 300)}.pdf");

        Assert.Equal(FileNames.MaxLength, clean.Length);
        Assert.EndsWith("é.pdf", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(999, "999\u00A0octets")]
    [InlineData(340_000, "340\u00A0ko")]
    [InlineData(1_200_000, "1,2\u00A0Mo")]
    [InlineData(25_000_000, "25\u00A0Mo")]
    [InlineData(2_500_000_000, "2,5\u00A0Go")]
    public void A_size_is_written_in_French(long bytes, string expected) => Assert.Equal(expected, FileSize.InFrench(bytes));
}
