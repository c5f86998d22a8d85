using System.Globalization;
using System.Text.RegularExpressions;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Files;

public static partial class SharedFiles
{
    /// <summary>
    /// Lets everyone read the files that a text shows, in the save that publishes it. Only those this member sent: writing the
    /// number of another's file opens nothing.
    /// </summary>
    public static async Task ShareFilesAsync(this CommunauteDb db, string markdown, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        var shown = FileAddress().Matches(markdown)
            .Select(address => int.Parse(address.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Distinct().ToList();

        if (shown.Count == 0)
        {
            return;
        }

        await foreach (var file in db.Files
            .Where(file => file.UploadedById == memberId && file.SharedAt == null && shown.Contains(file.Id))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            file.Share(now);
        }
    }

    [GeneratedRegex(@"/fichiers/(\d{1,9})(?!\d)")]
    private static partial Regex FileAddress();
}
