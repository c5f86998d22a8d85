namespace Communaute.Advisors;

/// <summary>A training of the scheme that an advisor followed.</summary>
public sealed class Training(string? label, int? hours, bool pix, DateOnly? endedOn)
{
    public const int MaxLabelLength = 40;

    public int Id { get; private set; }

    public int AdvisorId { get; private set; }

    /// <summary>CCP1, CCP2 or CCP2 &amp; CCP3.</summary>
    public string? Label { get; private set; } = label;

    /// <summary>Among the official lengths, 70 to 420.</summary>
    public int? Hours { get; private set; } = hours;

    public bool Pix { get; private set; } = pix;

    public DateOnly? EndedOn { get; private set; } = endedOn;
}
