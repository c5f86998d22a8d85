using System.Globalization;
using System.Text.RegularExpressions;
using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Reads advisors, or employers alone, from the exports of La Coop and of the national scheme, or from a table kept by hand.</summary>
public static partial class AdvisorFileReader
{
    private const int MaxTrainingHours = 2_000;

    public static Task<ImportedFile<AdvisorRecord>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var people = new FirstLines();
        return FileReading.ReadAsync(file, AdvisorColumns.Of, cells => ReadAdvisor(cells, people), cancellationToken);
    }

    private static AdvisorRecord ReadAdvisor(CellReader cells, FirstLines people)
    {
        var isAlone = !cells.Has(AdvisorColumns.FirstName);
        var perimeter = cells.Label(AdvisorValues.CoordinatorPerimeters, AdvisorColumns.CoordinatorPerimeter);
        var (startsOn, endsOn) = ReadContractDates(cells);

        var advisor = new AdvisorRecord
        {
            IsEmployerAlone = isAlone,
            FirstName = isAlone ? "" : cells.Compulsory(AdvisorColumns.FirstName, "Indiquez le prénom."),
            LastName = isAlone ? "" : cells.Compulsory(AdvisorColumns.LastName, "Indiquez le nom."),
            Email = cells.Optional(AdvisorColumns.Email, CellFormats.EmailExpected, CellFormats.Email),
            Phone = cells.Optional(AdvisorColumns.Phone, CellFormats.PhoneExpected, CellFormats.Phone),
            // The open export of coordinators has no column for the role: only coordinators have a perimeter.
            Role = cells.Label(AdvisorValues.Roles, AdvisorColumns.Role) ?? (perimeter is null ? null : SchemeLists.Coordinator),
            CoordinatorPerimeter = perimeter,
            ContractType = cells.Label(AdvisorValues.ContractTypes, AdvisorColumns.ContractType),
            ContractStartsOn = startsOn,
            ContractEndsOn = endsOn,
            EmployerName = isAlone ? cells.Compulsory(AdvisorColumns.EmployerName, "Indiquez le nom de la structure.") : cells.Text(AdvisorColumns.EmployerName),
            EmployerKind = cells.Label(AdvisorValues.EmployerKinds, AdvisorColumns.EmployerKind),
            EmployerSiret = cells.Optional(AdvisorColumns.EmployerSiret, "SIRET non repris. Vérifiez ses 14 chiffres.", CellFormats.Siret),
            EmployerAddress = cells.Text(AdvisorColumns.EmployerAddress),
            EmployerCommune = cells.Text(AdvisorColumns.EmployerCommune),
            EmployerPostalCode = cells.Optional(AdvisorColumns.EmployerPostalCode, $"Code non repris. {CellFormats.PostalCodeExpected}", CellFormats.PostalCode),
            EmployerInseeCode = cells.Optional(AdvisorColumns.EmployerInseeCode, CellFormats.InseeCodeExpected, CellFormats.InseeCode),
            TrainingLabel = cells.Label(AdvisorValues.TrainingLabels, AdvisorColumns.TrainingLabel),
            TrainingHours = cells.OptionalValue(AdvisorColumns.TrainingHours, "Durée non reprise. Indiquez un nombre d’heures, par exemple 105.", Hours),
            TrainingEndsOn = ReadDate(cells, AdvisorColumns.TrainingEndsOn),
        };

        RefuseSecondLine(cells, people, advisor);
        return advisor;
    }

    private static void RefuseSecondLine(CellReader cells, FirstLines people, AdvisorRecord advisor)
    {
        // Two people may share a name, but not in the same structure.
        var identity = advisor.Email ?? $"{advisor.FirstName}|{advisor.LastName}|{advisor.EmployerName}";
        if (!advisor.IsEmployerAlone && cells.Refusals.Count == 0 && people.Before(cells.Line, identity.ToUpperInvariant()) is { } first)
        {
            cells.Refuse(
                advisor.Email is null ? AdvisorColumns.LastName : AdvisorColumns.Email,
                $"Gardez une seule ligne par personne\u00A0: celle-ci est déjà à la ligne {first}.");
        }
    }

    private static (DateOnly? StartsOn, DateOnly? EndsOn) ReadContractDates(CellReader cells)
    {
        var startsOn = ReadDate(cells, AdvisorColumns.ContractStartsOn);
        var endsOn = ReadDate(cells, AdvisorColumns.ContractEndsOn);
        if (endsOn >= startsOn || endsOn is null || startsOn is null)
        {
            return (startsOn, endsOn);
        }

        cells.Remark(AdvisorColumns.ContractEndsOn, cells.Text(AdvisorColumns.ContractEndsOn)!, "Date non reprise. Indiquez une fin de contrat postérieure à son début.");
        return (startsOn, null);
    }

    private static DateOnly? ReadDate(CellReader cells, string column) =>
        cells.OptionalValue(column, $"Date non reprise. {CellFormats.DateExpected}", CellFormats.Date);

    private static int? Hours(string text) =>
        int.TryParse(HoursPattern().Match(text).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && hours is > 0 and <= MaxTrainingHours ? hours : null;

    [GeneratedRegex(@"^([0-9]{1,5})\s*(h|heures?)?\.?\z", RegexOptions.IgnoreCase)]
    private static partial Regex HoursPattern();
}
