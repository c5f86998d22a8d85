using System.Text;
using Communaute.Web.Features.Administration.Imports;
using MiniExcelLibs;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

public sealed class AdvisorFileReaderTests
{
    [Fact]
    public async Task The_team_export_of_La_Coop_is_understood()
    {
        var file = await ReadAsync(
            """
            Prénom,Nom,Rôle,Type de contrat,Date de début de contrat,Date de fin de contrat,Adresse email,Numéro de téléphone,Structure employeuse – Nom,Structure employeuse – Adresse,Structure employeuse – Commune,Structure employeuse – Code postal,Structure employeuse – Code Insee,Statut
            Amina,Berthet,Conseiller numérique,CDD,01/09/2023,31/08/2026,amina.berthet@exemple.fr,06 12 34 56 78,Ville de Roanne,Place de l'Hôtel de Ville,Roanne,42300,42187,Actif
            """);

        var advisor = Assert.Single(file.Records);
        Assert.Equal(("Amina", "Berthet", "amina.berthet@exemple.fr", "+33612345678"), (advisor.FirstName, advisor.LastName, advisor.Email, advisor.Phone?.Value));
        Assert.Equal(("Conseiller·ère numérique", "CDD"), (advisor.Role, advisor.ContractType));
        Assert.Equal((new DateOnly(2023, 9, 1), new DateOnly(2026, 8, 31)), (advisor.ContractStartsOn, advisor.ContractEndsOn));
        Assert.Equal(
            ("Ville de Roanne", "Place de l'Hôtel de Ville", "Roanne", "42300", "42187"),
            (advisor.EmployerName, advisor.EmployerAddress, advisor.EmployerCommune, advisor.EmployerPostalCode, advisor.EmployerInseeCode));
        Assert.Equal(["Statut"], file.IgnoredColumns);
        Assert.Empty(file.Remarks);
    }

    [Fact]
    public async Task The_private_export_of_the_scheme_is_understood()
    {
        var file = await ReadAsync(
            """
            Prénom;Nom;Email;Email @conseiller-numerique.fr;Nom de la structure;Code Postal;Date de recrutement;Date de fin de formation;Certification;Activé;CRA Saisis
            Lucas;Garnier;;lucas.garnier@conseiller-numerique.fr;MJC du Pilat;42410;15/03/2022;01/07/2022;oui;oui;412
            Inès;Faure;ines.faure@exemple.fr;ines.faure@conseiller-numerique.fr;MJC du Pilat;42410;15/03/2022;;non;oui;12
            """);

        Assert.Equal(["lucas.garnier@conseiller-numerique.fr", "ines.faure@exemple.fr"], file.Records.Select(advisor => advisor.Email));
        var advisor = file.Records.First();
        Assert.Equal(("MJC du Pilat", "42410"), (advisor.EmployerName, advisor.EmployerPostalCode));
        Assert.Equal((new DateOnly(2022, 3, 15), new DateOnly(2022, 7, 1)), (advisor.ContractStartsOn, advisor.TrainingEndsOn));
        Assert.Equal(["Certification", "Activé", "CRA Saisis"], file.IgnoredColumns);
    }

    [Fact]
    public async Task The_open_export_of_coordinators_is_understood()
    {
        var file = await ReadAsync(
            """
            Nom;Prénom;Périmètre;Nom de la structure;Adresse de la structure;Code postal de la structure;Code commune de la structure;Commune de la structure
            Chazelle;Nadia;Départemental;Zoomacom;1 rue Élise Gervais;42000;42218;SAINT-ETIENNE
            """);

        var coordinator = Assert.Single(file.Records);
        Assert.Equal(("Coordinateur·rice", "Départemental"), (coordinator.Role, coordinator.CoordinatorPerimeter));
        Assert.Equal(("Zoomacom", "42218", "SAINT-ETIENNE"), (coordinator.EmployerName, coordinator.EmployerInseeCode, coordinator.EmployerCommune));
    }

    [Fact]
    public async Task The_open_list_of_structures_is_understood_as_employers_alone()
    {
        var file = await ReadAsync(
            """
            id;Raison sociale;Commune INSEE;Département;Région;Nombre de conseillers validés par le COSELEC;Date de validation en comité de sélection;Type;SIRET;Code département;Adresse;Code commune INSEE;Code postal;Investissement financier estimatif total de l’Etat;ZRR;QPV;France services
            12;COMMUNE DE FEURS;FEURS;Loire;Auvergne-Rhône-Alpes;1;12/01/2021;publique;73282932000074;42;1 place Antoine Drivet;42094;42110;50000;non;non;oui
            """);

        var employer = Assert.Single(file.Records);
        Assert.Equal((true, "", null), (employer.IsEmployerAlone, employer.FirstName, employer.Email));
        Assert.Equal(("COMMUNE DE FEURS", "FEURS", "42094", "73282932000074"), (employer.EmployerName, employer.EmployerCommune, employer.EmployerInseeCode, employer.EmployerSiret?.Value));
        Assert.Empty(file.Refusals);
    }

    [Fact]
    public async Task The_team_export_is_a_workbook_under_a_title_with_dates_and_numbers_of_its_own()
    {
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(new object[][]
        {
            ["Mon équipe", "", "", "", "", "", "", ""],
            ["", "", "", "", "", "", "", ""],
            ["Prénom", "Nom", "Rôle", "Date de début de contrat", "Adresse email", "Structure employeuse – Nom", "SIRET", "Structure employeuse – Code Insee"],
            ["Amina", "Berthet", "Conseiller numérique", new DateTime(2023, 9, 1), "amina.berthet@exemple.fr", "Ville de Roanne", 73282932000074d, "42187"],
            ["", "", "", "", "", "", "", ""],
            ["Paul", "", "Conseiller numérique", "01/09/2023", "paul@exemple.fr", "Ville de Roanne", "", ""],
        }.Select(cells => cells.Select((cell, rank) => (Title: $"c{rank}", cell)).ToDictionary(one => one.Title, one => one.cell)), printHeader: false, cancellationToken: TestContext.Current.CancellationToken);
        workbook.Position = 0;

        var file = await AdvisorFileReader.ReadAsync(workbook, TestContext.Current.CancellationToken);

        Assert.Null(file.RefusedBecause);
        var advisor = Assert.Single(file.Records);
        Assert.Equal(("Amina", new DateOnly(2023, 9, 1), "73282932000074", "42187"), (advisor.FirstName, advisor.ContractStartsOn, advisor.EmployerSiret?.Value, advisor.EmployerInseeCode));
        Assert.Equal((6, "Nom"), (Assert.Single(file.Refusals).Line, file.Refusals.Single().Field));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 rien d’autre")]
    [InlineData("PK")]
    public async Task What_only_looks_like_a_workbook_is_refused_in_words(string content) =>
        Assert.StartsWith("Ce fichier n’est pas un classeur Excel lisible.", (await ReadAsync(content)).RefusedBecause, StringComparison.Ordinal);

    [Fact]
    public async Task A_table_kept_by_hand_may_tell_the_employer_and_the_training()
    {
        var file = await ReadAsync(
            "NOM\tPRENOM\tMail\tSIRET\tType\tFormation\tParcours\nRey\tPaul\tpaul@exemple.fr\t732 829 320 00074\tIntercommunalité\tCCP1\t105 h\n");

        var advisor = Assert.Single(file.Records);
        Assert.Equal(("73282932000074", "EPCI"), (advisor.EmployerSiret?.Value, advisor.EmployerKind));
        Assert.Equal(("CCP1", 105), (advisor.TrainingLabel, advisor.TrainingHours));
    }

    [Theory]
    [InlineData("Rôle", "Conseillère numérique", "Conseiller·ère numérique")]
    [InlineData("Rôle", "CnFS", "Conseiller·ère numérique")]
    [InlineData("Rôle", "Médiatrice numérique", "Médiateur·rice numérique")]
    [InlineData("Rôle", "Coordinateur·rice de conseillers numériques", "Coordinateur·rice de conseillers numériques")]
    [InlineData("Type de contrat", "Contrat à durée indéterminée", "CDI")]
    [InlineData("Type de contrat", "contrat de projet", "CDP")]
    [InlineData("Type de structure", "privée", "PRIVATE")]
    [InlineData("Type de structure", "Département", "DEPARTEMENT")]
    [InlineData("Formation", "CCP2 et CCP3", "CCP2 & CCP3")]
    public async Task What_people_write_becomes_the_word_of_the_scheme(string column, string written, string expected)
    {
        var file = await ReadAsync($"Prénom;Nom;{column}\nAnne;Roche;{written}\n");

        var advisor = Assert.Single(file.Records);
        Assert.Equal([expected], new[] { advisor.Role, advisor.ContractType, advisor.EmployerKind, advisor.TrainingLabel }.OfType<string>());
        Assert.Empty(file.Remarks);
    }

    [Theory]
    [InlineData(";Roche;a@exemple.fr", "Prénom")]
    [InlineData("Anne; ;a@exemple.fr", "Nom")]
    public async Task Someone_without_a_name_is_refused(string line, string field)
    {
        var file = await ReadAsync($"Prénom;Nom;Email\n{line}\n");

        Assert.Empty(file.Records);
        Assert.Equal((2, field), file.Refusals.Select(refusal => (refusal.Line, refusal.Field)).Single());
    }

    [Theory]
    [InlineData("Email", "anne.roche")]
    [InlineData("Téléphone", "12")]
    [InlineData("Rôle", "Capitaine")]
    [InlineData("Périmètre", "Galactique")]
    [InlineData("Type de contrat", "Bénévolat")]
    [InlineData("Début de contrat", "bientôt")]
    [InlineData("Fin de contrat", "31/02/2026")]
    [InlineData("SIRET", "73282932000075")]
    [InlineData("Type de structure", "fondation lunaire")]
    [InlineData("Code postal", "423")]
    [InlineData("Code Insee", "Roanne")]
    [InlineData("Formation", "CCP9")]
    [InlineData("Parcours", "longue")]
    [InlineData("Parcours", "0 h")]
    public async Task Anything_else_that_cannot_be_understood_is_set_aside_and_said(string column, string value)
    {
        var file = await ReadAsync($"Prénom;Nom;{column}\nAnne;Roche;{value}\n");

        Assert.Equal(new AdvisorRecord { FirstName = "Anne", LastName = "Roche" }, Assert.Single(file.Records));
        Assert.Equal((2, column, value), file.Remarks.Select(remark => (remark.Line, remark.Field, remark.Value)).Single());
    }

    [Fact]
    public async Task A_contract_that_ends_before_it_starts_loses_its_end()
    {
        var file = await ReadAsync("Prénom;Nom;Début de contrat;Fin de contrat\nAnne;Roche;2024-09-01;2023-08-31\n");

        Assert.Equal((new DateOnly(2024, 9, 1), null), (Assert.Single(file.Records).ContractStartsOn, file.Records.Single().ContractEndsOn));
        Assert.Equal("Fin de contrat", Assert.Single(file.Remarks).Field);
    }

    [Fact]
    public async Task The_same_address_twice_is_the_same_person()
    {
        var file = await ReadAsync("Prénom;Nom;Email\nAnne;Roche;anne@exemple.fr\nA.;Roche;ANNE@exemple.fr\n");

        Assert.Single(file.Records);
        var refusal = Assert.Single(file.Refusals);
        Assert.Equal((3, "Email"), (refusal.Line, refusal.Field));
        Assert.Contains("ligne 2", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_may_share_a_name_when_their_structures_differ()
    {
        var file = await ReadAsync("Prénom;Nom;Structure\nAnne;Roche;MJC\nAnne;Roche;CCAS\nanne;ROCHE;ccas\n");

        Assert.Equal(2, file.Records.Count());
        Assert.Equal(4, Assert.Single(file.Refusals).Line);
    }

    [Fact]
    public async Task A_file_without_names_is_neither_of_advisors_nor_of_structures()
    {
        var file = await ReadAsync("id;Libellé;SIRET\n1;MJC;73282932000074\n");

        Assert.Equal("Ajoutez à la première ligne du fichier les colonnes «\u00A0Prénom\u00A0», «\u00A0Nom\u00A0».", file.RefusedBecause);
    }

    private static Task<ImportedFile<AdvisorRecord>> ReadAsync(string text) =>
        AdvisorFileReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);
}
