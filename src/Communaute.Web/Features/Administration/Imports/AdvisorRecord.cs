using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>An advisor as the exports of the national tools describe them; no export fills everything.</summary>
public sealed record AdvisorRecord
{
    /// <summary>A line of the open list of structures names nobody.</summary>
    public bool IsEmployerAlone { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public string? Email { get; init; }

    public PhoneNumber? Phone { get; init; }

    /// <summary>One of <see cref="SchemeLists.Roles"/>.</summary>
    public string? Role { get; init; }

    /// <summary>One of <see cref="SchemeLists.CoordinatorPerimeters"/>.</summary>
    public string? CoordinatorPerimeter { get; init; }

    /// <summary>One of <see cref="SchemeLists.ContractTypes"/>.</summary>
    public string? ContractType { get; init; }

    public DateOnly? ContractStartsOn { get; init; }

    public DateOnly? ContractEndsOn { get; init; }

    public string? EmployerName { get; init; }

    /// <summary>A code of <see cref="SchemeLists.EmployerKinds"/>.</summary>
    public string? EmployerKind { get; init; }

    public Siret? EmployerSiret { get; init; }

    public string? EmployerAddress { get; init; }

    public string? EmployerCommune { get; init; }

    public string? EmployerPostalCode { get; init; }

    public string? EmployerInseeCode { get; init; }

    /// <summary>One of <see cref="SchemeLists.TrainingLabels"/>.</summary>
    public string? TrainingLabel { get; init; }

    public int? TrainingHours { get; init; }

    public DateOnly? TrainingEndsOn { get; init; }
}
