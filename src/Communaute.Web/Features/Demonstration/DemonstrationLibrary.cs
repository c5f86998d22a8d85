using Communaute.Files;
using Communaute.Library;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Markdown;

namespace Communaute.Web.Features.Demonstration;

/// <summary>Resources and their files.</summary>
internal sealed class DemonstrationLibrary(CommunauteDb db, MarkdownRenderer markdown, FileStore files, DemonstrationPeople people, DateTime now)
{
    private const long MaxFileSize = 1_000_000;

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var sheet in DemonstrationContent.Resources.OrderByDescending(sheet => sheet.DaysAgo))
        {
            await AddAsync(sheet, cancellationToken);
        }
    }

    private async Task AddAsync(ResourceSheet sheet, CancellationToken cancellationToken)
    {
        var written = now.AddDays(-sheet.DaysAgo);
        var author = people[sheet.Author];
        var resource = new Resource(author.Id, Guid.NewGuid(), written);
        resource.Write(sheet.Title, sheet.Summary, Kind(sheet.Type), LicenceOf(sheet.Licence), markdown.Render(sheet.Body), author.Id, written);
        resource.Classify(people.Themes(sheet.Themes), people.Audiences(sheet.Audiences), people.Tags(sheet.Tags));
        resource.Attach(await StoreAsync(sheet, author.Id, written, cancellationToken));

        if (sheet.State != "draft")
        {
            resource.Publish(author.Id, written);
        }

        if (sheet.State == "archived")
        {
            resource.Archive(author.Id, now.AddDays(-1));
        }

        db.Resources.Add(resource);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<(int FileId, string Title)>> StoreAsync(ResourceSheet sheet, int authorId, DateTime at, CancellationToken cancellationToken)
    {
        var attached = new List<(int, string)>();

        foreach (var file in sheet.Files)
        {
            await using var content = DemonstrationContent.OpenFile(file.File);
            var kind = FileKind.Of(content, file.File);
            var stored = await files.SaveAsync(content, MaxFileSize, cancellationToken);
            var row = new StoredFile(stored.Sha256, file.File, kind.MediaType, stored.Length, authorId, at);
            db.Files.Add(row);
            await db.SaveChangesAsync(cancellationToken);
            attached.Add((row.Id, file.Title));
        }

        return attached;
    }

    private static ResourceKind Kind(string label) =>
        (ResourceKind)(1 + Position(OfficialLists.ResourceTypes.Select(type => type.Label), label));

    private static Licence LicenceOf(string label) =>
        (Licence)(1 + Position(OfficialLists.Licences.Select(licence => licence.Label), label));

    private static int Position(IEnumerable<string> labels, string label) =>
        labels.Select(LabelKey.Of).ToList().IndexOf(LabelKey.Of(label)) is var position and >= 0
            ? position
            : throw new InvalidDataException($"The demonstration names « {label} », which no official list has.");
}
