using Communaute.Web.Platform.Mail;

namespace Communaute.Web.Platform.Hosting;

/// <summary>All that an administrator may set, in the section "Communaute" of the configuration.</summary>
public sealed record CommunauteSettings
{
    public const string Section = "Communaute";

    /// <summary>Where the program keeps what it must not lose: database, files, keys, mail. Relative to the program's folder.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>The address members type, used in links of mails. The one the server listens on when it is not set.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Addresses of the proxies in front, besides those of this machine: what they say of the reader's address and of HTTPS is believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Fills an empty database with fictional people. Refused in Production.</summary>
    public bool? Demonstration { get; init; }

    /// <summary>Of one file, in megabytes.</summary>
    public int MaxFileMegabytes { get; init; } = 100;

    public DatabaseSettings Database { get; init; } = new();

    public MailSettings Mail { get; init; } = new();
}

public sealed record DatabaseSettings
{
    public DatabaseKind Provider { get; init; } = DatabaseKind.Sqlite;

    /// <summary>Needed for SQL Server. SQLite keeps its file in the data folder unless told otherwise.</summary>
    public string? ConnectionString { get; init; }
}

public enum DatabaseKind
{
    Sqlite,
    SqlServer,
}
