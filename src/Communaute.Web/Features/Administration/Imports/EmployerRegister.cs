using Communaute.Advisors;
using Communaute.Advisors.Territory;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The employers that one batch of people speaks of: the same one is found by its SIRET, else by its name and commune.</summary>
internal sealed class EmployerRegister
{
    private readonly CommunauteDb _db;
    private readonly List<Employer> _known;

    private EmployerRegister(CommunauteDb db, List<Employer> known) => (_db, _known) = (db, known);

    public static async Task<EmployerRegister> ReadAsync(CommunauteDb db, IReadOnlyList<AdvisorRecord> records, CancellationToken cancellationToken)
    {
        var sirets = records.Select(record => record.EmployerSiret?.Value).OfType<string>().Distinct().ToList();
        var names = records.Select(record => record.EmployerName).OfType<string>().Select(Folding.Fold).Distinct().ToList();

        var known = await db.Employers
            .Where(employer => (employer.Siret != null && sirets.Contains(employer.Siret)) || names.Contains(employer.FoldedName))
            .OrderBy(employer => employer.Id)
            .ToListAsync(cancellationToken);

        return new EmployerRegister(db, known);
    }

    /// <summary>Writes a line that names an employer and nobody.</summary>
    public LineOutcome Write(ImportedLine<AdvisorRecord> line, BatchNotes notes)
    {
        var known = _known.Count;
        var employer = FindOrAdd(line, notes)!;

        return _known.Count > known ? LineOutcome.Created
            : _db.Entry(employer).State == EntityState.Modified ? LineOutcome.Updated
            : LineOutcome.Unchanged;
    }

    /// <summary>Null when the line names no employer. Two spellings of one SIRET are one employer, under the first name met.</summary>
    public Employer? FindOrAdd(ImportedLine<AdvisorRecord> line, BatchNotes notes)
    {
        var record = line.Record!;
        var siret = record.EmployerSiret?.Value;
        var communeCode = record.EmployerInseeCode is { } code ? LoireTerritory.CurrentCode(code)
            : record.EmployerCommune is { } commune ? LoireTerritory.FindByName(commune)?.Code : null;

        var employer = _known.Find(known => siret is not null && known.Siret == siret)
            ?? (record.EmployerName is { } name ? _known.Find(known => IsNamed(known, Folding.Fold(name), communeCode, siret)) : null);

        if (employer is not null)
        {
            employer.Complete(communeCode, siret);
            return employer;
        }

        return record.EmployerName is null ? null : Add(line, record.EmployerName, communeCode, siret, notes);
    }

    /// <summary>An employer known under another SIRET is another establishment; one known without commune may be this one.</summary>
    private static bool IsNamed(Employer known, string foldedName, string? communeCode, string? siret) =>
        known.FoldedName == foldedName
        && (known.CommuneCode is null || communeCode is null || known.CommuneCode == communeCode)
        && (known.Siret is null || siret is null || known.Siret == siret);

    /// <summary>Some files say "public" and no more: the name then says which authority it is.</summary>
    private static OfficialEmployerKind KindOf(string? code, OfficialEmployerKind suggested) =>
        SchemeLists.EmployerKinds.FirstOrDefault(official => official.Code == code) is not { } given
        || (given.Kind == EmployerKind.Collectivite && suggested.IsPublic)
            ? suggested
            : given;

    private Employer Add(ImportedLine<AdvisorRecord> line, string name, string? communeCode, string? siret, BatchNotes notes)
    {
        var kind = KindOf(line.Record!.EmployerKind, EmployerNames.Suggests(name));

        if (line.Record.EmployerKind is null)
        {
            notes.Remark(new Remark(
                line.Number, AdvisorColumns.EmployerName, name,
                $"Structure ajoutée comme «\u00A0{kind.Label}\u00A0», d’après son nom. Pour le préciser, ajoutez une colonne «\u00A0Type de structure\u00A0»."));
        }

        var employer = _db.Employers.Add(new Employer(name, kind.Kind, communeCode, siret)).Entity;
        _known.Add(employer);
        return employer;
    }
}
