using MimeKit;

namespace Communaute.Web.Platform.Mail;

/// <summary>Carries a mail away: by SMTP, or into a folder.</summary>
public interface IMailTransport
{
    Task SendAsync(MimeMessage mail, CancellationToken cancellationToken);
}
