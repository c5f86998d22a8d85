using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Communaute.Web.Platform.Mail;

public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private const int TimeoutMilliseconds = 20_000;

    public async Task SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        using var server = new SmtpClient { Timeout = TimeoutMilliseconds };
        await server.ConnectAsync(settings.Host!, settings.Port, Security, cancellationToken);

        if (settings.UserName is not null)
        {
            await server.AuthenticateAsync(settings.UserName, settings.Password ?? "", cancellationToken);
        }

        await server.SendAsync(mail, cancellationToken);
        await server.DisconnectAsync(quit: true, cancellationToken);
    }

    private SecureSocketOptions Security => settings switch
    {
        { Encrypted: false } => SecureSocketOptions.None,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
