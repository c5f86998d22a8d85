using System.Net;
using System.Net.Mail;

namespace Communaute.Web.Platform.Hosting;

public static class ReadSettings
{
    /// <summary>Reads the settings once, and refuses what is unknown or cannot work rather than ignoring it.</summary>
    /// <exception cref="StartUpException">A setting is unknown or impossible.</exception>
    public static CommunauteSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = Bind(configuration.GetSection(CommunauteSettings.Section));
        settings = settings with
        {
            DataFolder = Path.GetFullPath(settings.DataFolder, environment.ContentRootPath),
            Demonstration = settings.Demonstration ?? environment.IsDevelopment(),
        };

        Refuse(settings, environment);
        return settings;
    }

    private static CommunauteSettings Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<CommunauteSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException cause)
        {
            throw new StartUpException(
                $"La configuration contient une valeur inconnue : {cause.Message} Corrigez la section {CommunauteSettings.Section}.", cause);
        }
    }

    private static void Refuse(CommunauteSettings settings, IHostEnvironment environment)
    {
        RefuseIf(settings.Demonstration is true && environment.IsProduction(), "Demonstration", "une démonstration n’existe pas en production, retirez ce réglage");
        RefuseIf(settings.Database is { Provider: DatabaseKind.SqlServer, ConnectionString: null }, "Database:ConnectionString", "SQL Server a besoin d’une chaîne de connexion");
        RefuseIf(settings.MaxFileMegabytes is < 1 or > 2000, "MaxFileMegabytes", "donnez un nombre de 1 à 2000");
        RefuseIf(settings.PublicAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")), "PublicAddress", "donnez une adresse complète, comme https://communaute.exemple.fr");
        RefuseIf(settings.Mail.Port is < 1 or > 65535, "Mail:Port", "donnez un numéro de port, de 1 à 65535");
        RefuseIf(!settings.TrustedProxies.All(proxy => IPAddress.TryParse(proxy, out _)), "TrustedProxies", "donnez des adresses IP");
        RefuseIf(!MailAddress.TryCreate(settings.Mail.FromAddress, out _), "Mail:FromAddress", "donnez une adresse électronique");
    }

    private static void RefuseIf(bool wrong, string setting, string remedy)
    {
        if (wrong)
        {
            throw new StartUpException($"Le réglage {CommunauteSettings.Section}:{setting} ne convient pas : {remedy}.");
        }
    }
}
