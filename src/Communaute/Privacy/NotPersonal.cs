using Communaute.Journal;

namespace Communaute.Privacy;

/// <summary>What an author says of a finding: it is nobody's. Without a reason, it only says that the published text already had it.</summary>
public sealed record NotPersonal(PersonalDataKind Kind, string Value, string? Reason = null)
{
    public const int MaxReasonLength = 200;

    /// <summary>The journal keeps it for ever: it may hold neither what it excuses nor anything like it.</summary>
    public bool HasReason =>
        !string.IsNullOrWhiteSpace(Reason)
        && Reason.Length <= MaxReasonLength
        && PersonalData.FindIn(Reason).Count == 0
        && !PersonalDataFinding.Bare(Reason).Contains(Value, StringComparison.Ordinal);

    public static NotPersonal Say(PersonalDataFinding finding, string? reason = null) => new(finding.Kind, finding.Value, reason);

    public bool Covers(PersonalDataFinding finding) => (Kind, Value) == (finding.Kind, finding.Value);
}

/// <summary>An author let something through that looked like personal data. Why, and never what.</summary>
public sealed record PersonalDataDeclared(string Data, string Reason) : JournalEvent;
