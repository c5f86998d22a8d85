using Communaute.Journal;

namespace Communaute.Forum.Editing;

/// <summary>
/// A question or an answer as somebody left it. The first edit of a post also keeps what stood there before, so that the
/// numbers go without a hole from there to the text of today.
/// </summary>
public sealed class PostRevision : Entity
{
    private PostRevision()
    {
    }

    /// <param name="answerId">The answer it is about; the question itself when there is none.</param>
    /// <param name="editorId">Nobody, when it is no longer known.</param>
    public PostRevision(int questionId, int? answerId, int number, string? title, string markdown, int? editorId, DateTime at)
    {
        QuestionId = questionId;
        AnswerId = answerId;
        Number = number;
        Title = title;
        Markdown = markdown;
        EditorId = editorId;
        At = at;
    }

    public int QuestionId { get; private set; }

    public int? AnswerId { get; private set; }

    /// <summary>That of the post from then on: nothing changed yet at 0.</summary>
    public int Number { get; private set; }

    public string? Title { get; private set; }

    /// <summary>Rendered when it is read, by what is safe on that day.</summary>
    public string Markdown { get; private set; } = "";

    public int? EditorId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>How many words it added to the text before it; nothing for the first that is kept.</summary>
    public int? WordsAdded { get; private set; }

    public int? WordsRemoved { get; private set; }

    /// <summary>The older one whose text it took back.</summary>
    public int? RestoredNumber { get; private set; }

    /// <summary>What its editor had proposed, and the author or a coordinator accepted.</summary>
    public int? ProposalId { get; private set; }

    public void Changed(int added, int removed)
    {
        WordsAdded = added;
        WordsRemoved = removed;
    }

    public void Restores(int number)
    {
        RestoredNumber = number;
        Happenings.Add(new RevisionRestored(QuestionId, AnswerId, number), EditorId, At);
    }

    public void ComesFrom(EditProposal proposal) => ProposalId = proposal.Id;
}

public sealed record RevisionRestored(int QuestionId, int? AnswerId, int Number) : JournalEvent;
