namespace Communaute.Web.Platform.Mail;

/// <summary>The SMTP server that carries mail. Without a host, mails are written as files in the data folder.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Off only for a server on the same machine.</summary>
    public bool Encrypted { get; init; } = true;

    public string FromAddress { get; init; } = "communaute@localhost";

    public string FromName { get; init; } = "Communauté";
}
