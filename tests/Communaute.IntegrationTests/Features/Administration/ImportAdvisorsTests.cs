using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Administration.Imports;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Features.Advisors.Profiles;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Administration;

public sealed class ImportAdvisorsTests(CommunauteApp app)
{
    private const string Titles = "Prénom;Nom;Adresse email;Téléphone;Rôle;Structure employeuse;Type de structure;SIRET;Commune;Type de contrat;Date de début de contrat;Date de fin de contrat;Formation;Heures de formation\n";

    [Fact]
    public async Task People_and_their_employers_go_in_and_importing_again_changes_nothing()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = Titles + Line("Karim", name, "karim") + Line("Léa", name, "lea");

        var first = await ImportAsync(csv, yves);
        var (versions, second) = (await VersionsAsync(name), await ImportAsync(csv, yves));

        Assert.Equal((2, 0, 0, 0), (first.Created, first.Updated, first.Unchanged, first.RefusedLines));
        Assert.Equal((0, 0, 2, 0), (second.Created, second.Updated, second.Unchanged, second.RefusedLines));
        Assert.Equal(versions, await VersionsAsync(name));
        Assert.Equal(2, (await app.SendAsync(new ListAdvisors(Name: name), yves)).Count);
        Assert.Equal(1, await app.ReadAsync(db => db.Employers.CountAsync(employer => employer.Name == "Mairie de " + name)));
    }

    [Fact]
    public async Task A_list_of_structures_adds_employers_once_and_nobody()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = $"id;Raison sociale;Commune INSEE;Type;SIRET;Code commune INSEE\n1;Commune de {name};FEURS;publique;;42094\n2;Les amis de {name};FEURS;privée;;42094\n3;;FEURS;privée;;42094\n";

        var (first, second) = (await ImportAsync(csv, yves), await ImportAsync(csv, yves));

        Assert.Equal((2, 0, 0, 1), (first.Created, first.Updated, first.Unchanged, first.RefusedLines));
        Assert.Equal((0, 0, 2, 1), (second.Created, second.Updated, second.Unchanged, second.RefusedLines));
        var employers = await app.ReadAsync(db => db.Employers.Where(employer => employer.Name.EndsWith(name)).OrderBy(employer => employer.Id).Select(employer => employer.Kind).ToListAsync());
        Assert.Equal([EmployerKind.Commune, EmployerKind.Private], employers);
    }

    [Fact]
    public async Task Nobody_imported_has_a_password_rights_or_a_visible_phone_and_nobody_is_written_to()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var before = await app.ReadAsync(db => db.OutgoingMails.CountAsync());

        var report = await ImportAsync(Titles + Line("Karim", name, "karim", role: "Coordinateur"), yves);

        var karim = await app.ReadAsync(db => db.Members.SingleAsync(member => member.LastName == name));
        Assert.Equal((null, Role.Advisor), (karim.PasswordHash, karim.Role));
        Assert.Contains(report.Remarks, remark => remark.Field == "Rôle");
        Assert.Null((await app.SendAsync(new ReadProfile(karim.Id), yves))!.Person.Phone);
        Assert.Equal(before, await app.ReadAsync(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task A_person_is_recognised_by_their_address_whatever_its_capitals()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        await ImportAsync(Titles + Line("Karim", name, "karim"), yves);

        var report = await ImportAsync(Titles + Line("Karim", name, "KARIM"), yves);

        Assert.Equal((0, 1), (report.Created, report.Unchanged));
    }

    [Fact]
    public async Task What_a_person_chose_stays()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        await ImportAsync(Titles + Line("Karim", name, "karim"), yves);
        var karim = await app.ReadAsync(db => db.Members.SingleAsync(member => member.LastName == name));
        await app.EditProfileAsync(karim, edit => (edit.Headline, edit.Phone, edit.IsListed) = ("Mon titre", "06 11 22 33 44", false));

        await ImportAsync(Titles + Line("Karim", name, "karim"), yves);

        var mine = (await app.SendAsync(new ReadMyProfile(), karim)).Profile;
        Assert.Equal(("Mon titre", false), (mine.Headline, mine.IsListed));
        Assert.Equal("06 11 22 33 44".Replace(' ', '\u00A0'), mine.Phone);
    }

    [Fact]
    public async Task A_prolonged_contract_moves_its_end_and_a_new_one_is_added()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        await ImportAsync(Titles + Line("Karim", name, "karim", from: "01/03/2023", to: "28/02/2025"), yves);

        await ImportAsync(Titles + Line("Karim", name, "karim", from: "01/03/2023", to: "31/08/2025"), yves);
        var report = await ImportAsync(Titles + Line("Karim", name, "karim", from: "01/09/2025", to: ""), yves);

        var work = await app.ReadAsync(db => db.Employments.Where(one => one.Employer.Name == "Mairie de " + name).OrderBy(one => one.StartedOn).ToListAsync());
        Assert.Equal(1, report.Updated);
        Assert.Equal([(new DateOnly(2023, 3, 1), new DateOnly(2025, 8, 31)), (new DateOnly(2025, 9, 1), null)], work.Select(one => (one.StartedOn!.Value, one.EndedOn)));
    }

    [Fact]
    public async Task One_SIRET_is_one_employer_however_it_is_spelt()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = Titles + Line("Karim", name, "karim", employer: $"CCAS {name}", siret: "73282932000074") + Line("Léa", name, "lea", employer: $"C.C.A.S. de {name}", siret: "732 829 320 00074");

        await ImportAsync(csv, yves);
        var second = await ImportAsync(csv, yves);

        Assert.Equal(2, second.Unchanged);
        Assert.Equal(1, await app.ReadAsync(db => db.Employers.CountAsync(employer => employer.Siret == "73282932000074")));
    }

    [Fact]
    public async Task A_kind_that_is_not_given_is_read_in_the_name_and_said()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());

        var report = await ImportAsync(Titles + Line("Karim", name, "karim", employer: $"Communauté de communes {name}", kind: ""), yves);

        Assert.Equal(EmployerKind.Epci, await app.ReadAsync(db => db.Employers.Where(one => one.Name.EndsWith(name)).Select(one => one.Kind).SingleAsync()));
        Assert.Contains(report.Remarks, remark => remark.Reason.Contains("Intercommunalité", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_without_address_or_with_a_name_too_long_are_refused_and_the_rest_goes_in()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());

        var report = await ImportAsync(Titles + Line("Karim", name, "") + Line(new string('k', 61), name, "k") + Line("Léa", name, "lea"), yves);

        Assert.Equal([(2, "Adresse email"), (3, "Prénom")], report.Refusals.Select(refusal => (refusal.Line, refusal.Field)));
        Assert.Equal(1, report.Created);
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = Titles + Line("Karim", name, "karim");
        await ImportAsync(csv, yves);
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.LastName == name)).Depart(yves.Id, app.Now));

        var report = await ImportAsync(csv, yves);

        Assert.Equal((0, 1), (report.Updated, report.RefusedLines));
        Assert.NotNull(await app.ReadAsync(db => db.Members.Where(member => member.LastName == name).Select(member => member.DepartedAt).SingleAsync()));
    }

    [Fact]
    public async Task Imports_at_once_leave_each_person_employer_and_contract_once()
    {
        var (name, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = Titles + string.Concat(Enumerable.Range(0, 30).Select(rank => Line("Karim", name, $"karim{rank}")));

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ImportAsync(csv, yves)));

        Assert.Equal((30, 60), (reports.Sum(report => report.Created), reports.Sum(report => report.Unchanged)));
        Assert.Equal(1, await app.ReadAsync(db => db.Employers.CountAsync(employer => employer.Name == "Mairie de " + name)));
        Assert.Equal(30, await app.ReadAsync(db => db.Employments.CountAsync(work => work.Employer.Name == "Mairie de " + name)));
    }

    [Theory]
    [InlineData(Role.Advisor)]
    [InlineData(Role.Coordinator)]
    public async Task Only_an_administrator_imports(Role role)
    {
        var member = await app.AddMemberAsync(role);

        await Assert.ThrowsAsync<AccessDeniedException>(() => ImportAsync(Titles + Line("Karim", DirectoryScenes.AWord(), "karim"), member));
    }

    private static string Line(string first, string last, string mailbox, string role = "Conseiller numérique", string? employer = null, string kind = "Commune", string siret = "", string from = "01/03/2023", string to = "") =>
        $"{first};{last};{(mailbox.Length == 0 ? "" : $"{mailbox}@{last}.fr")};04 77 00 00 12;{role};{employer ?? "Mairie de " + last};{kind};{siret};Feurs;CDD;{from};{to};CCP1;105\n";

    private async Task<ImportReport> ImportAsync(string csv, Member sender) => await app.SendAsync(new ImportAdvisors(await DirectoryScenes.AdvisorFileAsync(csv)), sender);

    private Task<List<int>> VersionsAsync(string lastName) =>
        app.ReadAsync(db => db.Advisors.Where(advisor => advisor.Member.LastName == lastName).OrderBy(advisor => advisor.Id).Select(advisor => advisor.Version).ToListAsync());
}
