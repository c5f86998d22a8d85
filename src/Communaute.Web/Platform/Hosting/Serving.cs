using Microsoft.AspNetCore.Connections;

namespace Communaute.Web.Platform.Hosting;

/// <summary>What happens between the command and the first page: each step fails with a sentence, or leaves something whole.</summary>
public static class Serving
{
    public static async Task<int> ServeAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.PrepareAsync(cancellationToken);

        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            throw new StartUpException($"Une autre application écoute déjà à cette adresse ({cause.Message.TrimEnd('.')}) : choisissez-en une autre avec --urls ou ASPNETCORE_URLS.", cause);
        }

        await app.Services.GetRequiredService<SetUpLink>().PrintAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>Brings the data folder and the database to the state that every verb relies on.</summary>
    public static async Task PrepareAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        RefuseUnwritableFolder(services.GetRequiredService<CommunauteSettings>().DataFolder);
        await services.MigrateAsync(cancellationToken);
    }

    private static void RefuseUnwritableFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var witness = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(witness, "");
            File.Delete(witness);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"Le dossier {folder} ne peut pas être écrit ({cause.Message.TrimEnd('.')}) : corrigez Communaute:DataFolder ou les droits de ce dossier.", cause);
        }
    }
}
