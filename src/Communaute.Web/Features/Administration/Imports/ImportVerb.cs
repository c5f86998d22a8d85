using System.CommandLine;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Messaging;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary><c>import places FILE</c> and <c>import advisors FILE</c>.</summary>
public sealed class ImportVerb : Verb
{
    public override Command On(WebApplication app) => new("import", "Importe des lieux ou des conseillers depuis un fichier CSV, Excel ou JSON.")
    {
        Kind(app, "places", "Lieux de médiation numérique, au standard national 1.0.2 ou antérieur.", PlaceFileReader.ReadAsync, (file, progress) => new ImportPlaces(file, progress)),
        Kind(app, "advisors", "Conseillers, depuis les exports de La Coop ou du dispositif, ou structures seules.", AdvisorFileReader.ReadAsync, (file, progress) => new ImportAdvisors(file, progress)),
    };

    private static Command Kind<TRecord>(
        WebApplication app,
        string name,
        string description,
        Func<Stream, CancellationToken, Task<ImportedFile<TRecord>>> read,
        Func<ImportedFile<TRecord>, IProgress<ImportProgress>, ICommand<ImportReport>> request)
        where TRecord : class
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Le fichier à importer." };
        var command = new Command(name, description) { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);

            try
            {
                var lines = await ReadAsync(path, read, cancellationToken);
                await PrintAsync(await app.SendAsync(request(lines, new ConsoleProgress()), cancellationToken));
                return 0;
            }
            catch (BusinessRuleException refusal)
            {
                await Console.Error.WriteLineAsync(refusal.Message);
                return 1;
            }
        });

        return command;
    }

    private static async Task<ImportedFile<TRecord>> ReadAsync<TRecord>(
        FileInfo path, Func<Stream, CancellationToken, Task<ImportedFile<TRecord>>> read, CancellationToken cancellationToken)
        where TRecord : class
    {
        try
        {
            await using var content = path.OpenRead();
            return await read(content, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BusinessRuleException($"Le fichier {path.FullName} ne peut pas être lu\u00A0: vérifiez son chemin et vos droits, puis recommencez.");
        }
    }

    private static async Task PrintAsync(ImportReport report)
    {
        await Console.Out.WriteLineAsync(ImportSentences.Of(report));

        foreach (var line in report.Refusals.Select(refusal => "Refusée. " + ImportSentences.Of(refusal)).Concat(report.Remarks.Select(remark => "À voir. " + ImportSentences.Of(remark))))
        {
            await Console.Out.WriteLineAsync(line);
        }

        if (report.IgnoredColumns.Count > 0)
        {
            await Console.Out.WriteLineAsync($"Colonnes non lues\u00A0: {string.Join(", ", report.IgnoredColumns)}.");
        }
    }

    /// <summary>Written at once and in order, where <see cref="Progress{T}"/> would leave it to the pool.</summary>
    private sealed class ConsoleProgress : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done > 0 && value.Done % 1_000 == 0)
            {
                Console.Error.WriteLine(ImportSentences.Of(value));
            }
        }
    }
}
