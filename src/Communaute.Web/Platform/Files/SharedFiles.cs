using System.Globalization;
using System.Text.RegularExpressions;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Files;

public static partial class SharedFiles
{
    /// <summary>Lets everyone read the files that a text being published shows, when the member who publishes sent them.</summary>
    public static async Task ShareFilesAsync(this CommunauteDb db, string markdown, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        var shown = Addresses().Matches(markdown)
            .Select(match => int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Distinct()
            .ToList();

        if (shown.Count == 0)
        {
            return;
        }

        foreach (var file in await db.Files.Where(file => shown.Contains(file.Id) && file.UploadedById == memberId).ToListAsync(cancellationToken))
        {
            file.Share(now);
        }
    }

    [GeneratedRegex(@"/fichiers/([0-9]+)")]
    private static partial Regex Addresses();
}
