using MimeKit;

namespace Communaute.Web.Platform.Mail;

/// <summary>Writes each mail as a file that any mail program opens. The file bears the mail's own number: writing it twice is writing it once.</summary>
public sealed class FolderTransport(string folder) : IMailTransport
{
    public async Task SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, mail.MessageId!.Split('@')[0] + ".eml");
        var unfinished = file + ".tmp";
        await mail.WriteToAsync(unfinished, cancellationToken);
        File.Move(unfinished, file, overwrite: true);
    }
}
