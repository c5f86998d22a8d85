namespace Communaute.Advisors;

/// <summary>An advisor works for an employer, from a day to a day.</summary>
public sealed class Employment(int employerId, string? contract, DateOnly? startedOn, DateOnly? endedOn)
{
    public const int MaxContractLength = 20;

    public int Id { get; private set; }

    public int AdvisorId { get; private set; }

    public int EmployerId { get; private set; } = employerId;

    public Employer Employer { get; private set; } = null!;

    /// <summary>CDD, CDI, CDP or PEC.</summary>
    public string? Contract { get; private set; } = contract;

    public DateOnly? StartedOn { get; private set; } = startedOn;

    public DateOnly? EndedOn { get; private set; } = endedOn;

    /// <summary>Takes over what is known now; what is not said stays. Says whether anything changed.</summary>
    public bool Update(string? contract, DateOnly? startedOn, DateOnly? endedOn)
    {
        var before = (Contract, StartedOn, EndedOn);
        (Contract, StartedOn, EndedOn) = (contract ?? Contract, startedOn ?? StartedOn, endedOn ?? EndedOn);
        return before != (Contract, StartedOn, EndedOn);
    }
}
