using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The people of one batch: the same one is found by their address, whatever its capitals.</summary>
internal sealed class PeopleRegister
{
    private readonly CommunauteDb _db;
    private readonly ILookupNormalizer _normalizer;
    private readonly DateTime _now;
    private readonly Dictionary<string, Member> _members;
    private readonly Dictionary<int, Advisor> _advisors;

    private PeopleRegister(CommunauteDb db, ILookupNormalizer normalizer, DateTime now, Dictionary<string, Member> members, Dictionary<int, Advisor> advisors) =>
        (_db, _normalizer, _now, _members, _advisors) = (db, normalizer, now, members, advisors);

    public static async Task<PeopleRegister> ReadAsync(CommunauteDb db, ILookupNormalizer normalizer, IReadOnlyList<AdvisorRecord> records, DateTime now, CancellationToken cancellationToken)
    {
        var addresses = records.Select(record => record.Email).OfType<string>().Select(normalizer.NormalizeEmail).ToList();
        var members = await db.Members.Where(member => addresses.Contains(member.NormalizedEmail!)).ToDictionaryAsync(member => member.NormalizedEmail!, cancellationToken);
        var ids = members.Values.Select(member => member.Id).ToList();
        var advisors = await db.Advisors
            .Where(advisor => ids.Contains(advisor.Id))
            .Include(advisor => advisor.Employments).Include(advisor => advisor.Trainings)
            .AsSplitQuery()
            .ToDictionaryAsync(advisor => advisor.Id, cancellationToken);

        return new PeopleRegister(db, normalizer, now, members, advisors);
    }

    public void Write(ImportedLine<AdvisorRecord> line, Employer? employer, BatchNotes notes, int? actorId)
    {
        var record = line.Record!;
        var isKnown = _members.TryGetValue(_normalizer.NormalizeEmail(record.Email!), out var member);

        if (member?.DepartedAt is not null)
        {
            notes.Refuse(new Refusal(line.Number, AdvisorColumns.Email, record.Email!, "Le compte de cette personne est fermé\u00A0: ses données ne changent plus."));
            return;
        }

        member ??= Add(record);
        var advisor = _advisors.GetValueOrDefault(member.Id) ?? Introduce(member, record);
        var isNew = _db.Entry(advisor).State == EntityState.Added;
        var changes = Rename(member, record) | Reach(advisor, record) | Employ(advisor, employer, record) | Train(advisor, record);

        if (isNew || changes)
        {
            advisor.WasImported(actorId, _now);
        }

        RemarkCoordinator(line, member, notes);
        notes.Done(!isKnown ? LineOutcome.Created : isNew || changes ? LineOutcome.Updated : LineOutcome.Unchanged);
    }

    private Member Add(AdvisorRecord record)
    {
        var member = new Member(record.FirstName, record.LastName, record.Email!, Role.Advisor, _now);
        member.NormalizedEmail = member.NormalizedUserName = _normalizer.NormalizeEmail(record.Email!);
        _members[member.NormalizedEmail!] = member;
        return _db.Members.Add(member).Entity;
    }

    private Advisor Introduce(Member member, AdvisorRecord record)
    {
        var advisor = new Advisor(member, _now);
        advisor.Introduce(record.Role ?? SchemeLists.Advisor, FormattedText.Empty, languages: "", _now);
        return _db.Advisors.Add(advisor).Entity;
    }

    private static bool Rename(Member member, AdvisorRecord record)
    {
        if (member.FirstName == record.FirstName && member.LastName == record.LastName)
        {
            return false;
        }

        member.Rename(record.FirstName, record.LastName);
        return true;
    }

    /// <summary>A number that is already there is the person's own choice: it stays.</summary>
    private static bool Reach(Advisor advisor, AdvisorRecord record)
    {
        if (record.Phone is null || advisor.Phone is not null)
        {
            return false;
        }

        advisor.BeReachable(record.Phone.Value, advisor.PhoneVisibility, advisor.EmailVisibility);
        return true;
    }

    private static bool Employ(Advisor advisor, Employer? employer, AdvisorRecord record)
    {
        if (employer is null)
        {
            return false;
        }

        var here = advisor.Employments.Where(work => work.EmployerId == employer.Id).ToList();
        var same = here.Find(work => work.StartedOn == record.ContractStartsOn)
            ?? here.Find(work => work.StartedOn is null || record.ContractStartsOn is null);

        if (same is not null)
        {
            return same.Update(record.ContractType, record.ContractStartsOn, record.ContractEndsOn);
        }

        advisor.WorksFor(new Employment(employer.Id, record.ContractType, record.ContractStartsOn, record.ContractEndsOn));
        return true;
    }

    private static bool Train(Advisor advisor, AdvisorRecord record)
    {
        if (record is { TrainingLabel: null, TrainingHours: null, TrainingEndsOn: null })
        {
            return false;
        }

        var same = advisor.Trainings.Find(training => training.Label == record.TrainingLabel && training.Hours == record.TrainingHours);
        if (same is not null && (record.TrainingEndsOn is null || record.TrainingEndsOn == same.EndedOn))
        {
            return false;
        }

        advisor.Trainings.RemoveAll(training => training == same);
        advisor.WasTrained(new Training(record.TrainingLabel, record.TrainingHours, pix: same?.Pix ?? false, record.TrainingEndsOn));
        return true;
    }

    // A file never gives rights: the role in the community is an administrator's decision.
    private static void RemarkCoordinator(ImportedLine<AdvisorRecord> line, Member member, BatchNotes notes)
    {
        if (line.Record!.Role is SchemeLists.Coordinator or SchemeLists.AdvisorCoordinator && member.Role == Role.Advisor)
        {
            notes.Remark(new Remark(
                line.Number, AdvisorColumns.Role, line.Record.Role,
                "Compte sans droits de coordination\u00A0: donnez-les à cette personne dans l’administration si elle doit les avoir."));
        }
    }
}
