using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>
/// Creates or updates the people of a file, with their employers, or employers alone. Importing it twice changes nothing. Nobody is written to,
/// and nobody gets a password: people come in by invitation.
/// </summary>
[Authorize(Policies.Administrator)]
public sealed record ImportAdvisors(ImportedFile<AdvisorRecord> File, IProgress<ImportProgress>? Progress = null) : ICommand<ImportReport>;

public sealed class ImportAdvisorsHandler(ImportBatches batches, CurrentMember currentMember, ILookupNormalizer normalizer, TimeProvider clock)
    : IRequestHandler<ImportAdvisors, ImportReport>
{
    public async Task<ImportReport> Handle(ImportAdvisors request, CancellationToken cancellationToken)
    {
        if (request.File.RefusedBecause is { } reason)
        {
            throw new BusinessRuleException(reason);
        }

        var viewer = await currentMember.GetAsync();
        int? actorId = viewer.MemberId == CommandLine.NobodyId ? null : viewer.MemberId;
        return await batches.WriteAsync(request.File, (db, batch, notes, ct) => WriteAsync(db, batch, notes, actorId, ct), request.Progress, cancellationToken);
    }

    private async Task WriteAsync(CommunauteDb db, IReadOnlyList<ImportedLine<AdvisorRecord>> batch, BatchNotes notes, int? actorId, CancellationToken cancellationToken)
    {
        var lines = Sound(batch, notes);
        var records = lines.Select(line => line.Record!).ToList();
        var employers = await EmployerRegister.ReadAsync(db, records, cancellationToken);
        var people = await PeopleRegister.ReadAsync(db, normalizer, records, clock.GetUtcNow().UtcDateTime, cancellationToken);

        foreach (var line in lines)
        {
            if (line.Record!.IsEmployerAlone)
            {
                notes.Done(employers.Write(line, notes));
                continue;
            }

            var employer = employers.FindOrAdd(line, notes);
            // An employment names its employer by number.
            await (employer is { Id: 0 } ? db.SaveChangesAsync(cancellationToken) : Task.CompletedTask);
            people.Write(line, employer, notes, actorId);
        }
    }

    private static List<ImportedLine<AdvisorRecord>> Sound(IReadOnlyList<ImportedLine<AdvisorRecord>> batch, BatchNotes notes)
    {
        var sound = new List<ImportedLine<AdvisorRecord>>();

        foreach (var line in batch)
        {
            if (Refusal(line.Number, line.Record!) is { } refusal)
            {
                notes.Refuse(refusal);
            }
            else
            {
                sound.Add(line);
            }
        }

        return sound;
    }

    private static Refusal? Refusal(int line, AdvisorRecord record) =>
        record is { Email: null, IsEmployerAlone: false }
            ? new Refusal(line, AdvisorColumns.Email, "", "Indiquez l’adresse électronique de cette personne\u00A0: c’est elle qui l’identifie.")
            : ColumnLimits.FirstTooLong(
                line,
                (AdvisorColumns.FirstName, record.FirstName, Member.MaxNameLength),
                (AdvisorColumns.LastName, record.LastName, Member.MaxNameLength),
                (AdvisorColumns.EmployerName, record.EmployerName, Employer.MaxNameLength));
}
