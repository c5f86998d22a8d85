namespace Communaute.Members;

/// <summary>What a member is writing and has not published, saved while they type.</summary>
public sealed class Draft
{
    public const int MaxKeyLength = 80;
    public const int MaxLabelLength = 200;
    public const int MaxContentLength = 200_000;

    private Draft()
    {
    }

    public Draft(int memberId, string key, Guid submission)
    {
        MemberId = memberId;
        Key = key;
        Submission = submission;
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

    /// <summary>Grows with each save of the same form: an older text never overwrites a newer one.</summary>
    public long Sequence { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>Says whether it was kept: a save that arrives late, after a newer one, is not.</summary>
    public bool Keep(string label, string content, long sequence, DateTime now)
    {
        if (sequence <= Sequence)
        {
            return false;
        }

        Label = label.Length <= MaxLabelLength ? label : label[..MaxLabelLength];
        Content = content;
        Sequence = sequence;
        SavedAt = now;
        return true;
    }
}
