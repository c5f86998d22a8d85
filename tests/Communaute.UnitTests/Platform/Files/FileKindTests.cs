using System.IO.Compression;
using System.Text;
using Communaute.Web.Platform.Files;
using Xunit;

namespace Communaute.UnitTests.Platform.Files;

public sealed class FileKindTests
{
    public static TheoryData<string, string> Signatures => new()
    {
        { "%PDF-1.7\n", ".pdf" },
        { "\u0089PNG\r\n\u001A\n....", ".png" },
        { "\u00FF\u00D8\u00FF\u00E0", ".jpg" },
        { "GIF89a......", ".gif" },
        { "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", ".webp" },
        { "ID3\u0004\u0000", ".mp3" },
        { "\u00FF\u00FB\u0090\u0064", ".mp3" },
        { "OggS\u0000", ".ogg" },
        { "\u0000\u0000\u0000\u0018ftypisom", ".mp4" },
        { "\u001A\u0045\u00DF\u00A3\u0001\u0042\u0082\u0084webm", ".webm" },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public void The_first_bytes_decide_whatever_the_name_says(string head, string extension)
    {
        Assert.Equal(extension, Kind(head, "innocent.txt").Extension);
        Assert.Equal(extension, Kind(head, "programme.exe").Extension);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "dessin.svg")]
    [InlineData("<svg onload=alert(1)>", "image.png")]
    [InlineData("\u00EF\u00BB\u00BF  <?xml version=\"1.0\"?><svg/>", "image.txt")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "page.txt")]
    [InlineData("bonjour <ScRiPt>alert(1)</script>", "note.md")]
    [InlineData("<html>", "liste.csv")]
    [InlineData("MZ\u0090\u0000", "facture.pdf")]
    [InlineData("#!/bin/sh\nrm -rf /", "script.sh")]
    [InlineData(" %PDF-1.7 preceded by something", "polyglotte.pdf")]
    [InlineData("\u0000\u0000\u0000\u0018ftypheic", "photo.jpg")]
    [InlineData("\u001A\u0045\u00DF\u00A3\u0001\u0042\u0082\u0088matroska", "film.webm")]
    [InlineData("PK\u0003\u0004not really an archive", "lettre.docx")]
    [InlineData("", "vide.txt")]
    public void What_is_not_known_to_be_safe_is_only_bytes_to_download(string head, string name)
    {
        var kind = Kind(head, name);

        Assert.Equal("application/octet-stream", kind.MediaType);
        Assert.False(kind.OpensInPage);
    }

    [Theory]
    [InlineData("note.txt", "text/plain; charset=utf-8", true)]
    [InlineData("NOTE.TXT", "text/plain; charset=utf-8", true)]
    [InlineData("liste.csv", "text/csv", false)]
    [InlineData("fiche.md", "text/markdown", false)]
    [InlineData("page.html", "application/octet-stream", false)]
    [InlineData("sans-extension", "application/octet-stream", false)]
    public void Plain_text_is_told_apart_by_its_name(string name, string mediaType, bool opensInPage)
    {
        var kind = Kind("nom;commune\nété;Firminy\n", name);

        Assert.Equal(mediaType, kind.MediaType);
        Assert.Equal(opensInPage, kind.OpensInPage);
    }

    [Fact]
    public void A_picture_that_hides_a_page_is_still_a_picture() =>
        Assert.Equal("image/gif", Kind("GIF89a/*<html><script>alert(1)</script>*/", "page.html").MediaType);

    [Theory]
    [InlineData("word/document.xml", "Document Word")]
    [InlineData("xl/workbook.xml", "Classeur Excel")]
    [InlineData("ppt/presentation.xml", "Présentation PowerPoint")]
    public void Office_documents_are_known_by_what_they_hold(string part, string name)
    {
        var kind = Archive("piège.png", ("[Content_Types].xml", "<Types/>"), (part, "<x/>"));

        Assert.Equal(name, kind.Name);
        Assert.False(kind.OpensInPage);
    }

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.text", ".odt")]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet", ".ods")]
    [InlineData("application/vnd.oasis.opendocument.presentation", ".odp")]
    [InlineData("application/vnd.oasis.opendocument.text ", "")]
    public void Open_documents_say_what_they_are_first(string mimetype, string extension) =>
        Assert.Equal(extension, Archive("x.odt", ("mimetype", mimetype), ("content.xml", "<x/>")).Extension);

    [Fact]
    public void A_document_with_programs_inside_is_not_a_plain_document() =>
        Assert.Equal(FileKind.Unknown, Archive("x.docx", ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")));

    [Fact]
    public void An_ordinary_archive_is_only_bytes_to_download() =>
        Assert.Equal(FileKind.Unknown, Archive("x.docx", ("word/document.xml", "<x/>")));

    [Fact]
    public void An_archive_of_too_many_parts_is_not_a_document()
    {
        var parts = Enumerable.Range(0, 10_001).Select(i => ($"word/{i}.xml", "")).Prepend(("[Content_Types].xml", "")).Append(("word/document.xml", ""));

        Assert.Equal(FileKind.Unknown, Archive("x.docx", [.. parts]));
    }

    [Fact]
    public void The_content_is_left_at_its_beginning()
    {
        using var content = new MemoryStream("%PDF-1.7"u8.ToArray()) { Position = 3 };

        FileKind.Of(content, "x.pdf");

        Assert.Equal(0, content.Position);
    }

    private static FileKind Kind(string latin1, string name) => FileKind.Of(new MemoryStream(Encoding.Latin1.GetBytes(latin1)), name);

    private static FileKind Archive(string name, params (string Path, string Text)[] entries)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return FileKind.Of(content, name);
    }
}
