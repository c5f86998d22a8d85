namespace Communaute.Members;

/// <summary>
/// What a member is writing and has not published, saved while they type. Once published or given up it stays, emptied: its
/// number goes on, so that a save that was late cannot bring it back.
/// </summary>
public sealed class Draft
{
    public const int MaxKeyLength = 80;
    public const int MaxLabelLength = 200;
    public const int MaxContentLength = 200_000;

    private Draft()
    {
    }

    public Draft(int memberId, string key)
    {
        MemberId = memberId;
        Key = key;
    }

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    /// <summary>Which form it belongs to: "question", "reponse:12", "ressource:5".</summary>
    public string Key { get; private set; } = "";

    /// <summary>Travels with what is published: sending the same draft twice publishes once.</summary>
    public Guid Submission { get; private set; }

    /// <summary>What the list of drafts shows: the title being written, or the first words.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The form's request as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Grows with each save of the same form: whoever saves says which one they know.</summary>
    public long Sequence { get; private set; }

    /// <summary>The form, open in one tab, that saved last: it may have missed the answer, and goes on from its own text.</summary>
    public Guid Writer { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>Since when there is nothing in it any more.</summary>
    public DateTime? ClosedAt { get; private set; }

    public DraftOutcome? Outcome { get; private set; }

    public bool WasPublishedAs(Guid submission) => Outcome == DraftOutcome.Published && Submission == submission;

    public bool Holds(string content) => ClosedAt is null && Sequence > 0 && Content == content;

    /// <summary>Whether something was saved elsewhere since this number, which a save would overwrite.</summary>
    public bool MovedOnFrom(long known, Guid writer) =>
        ClosedAt is null && Sequence > 0 && known != Sequence && (writer == Guid.Empty || writer != Writer);

    public void Keep(Guid submission, string label, string content, long known, Guid writer, DateTime now)
    {
        Submission = Sequence == 0 || ClosedAt is not null ? submission : Submission;
        Label = label.Length <= MaxLabelLength ? label : label[..MaxLabelLength];
        Content = content;
        Sequence = Math.Max(Sequence, known) + 1;
        Writer = writer;
        SavedAt = now;
        (ClosedAt, Outcome) = (null, null);
    }

    public void Close(DraftOutcome outcome, DateTime now)
    {
        (Label, Content) = ("", "");
        Sequence++;
        (ClosedAt, Outcome) = (now, outcome);
    }
}

public enum DraftOutcome
{
    Published = 0,
    Discarded = 1,
}
