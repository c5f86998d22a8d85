using Communaute.Journal;

namespace Communaute.Forum;

/// <summary>What sort of question it is: it decides what the form asks for. Coordinators look after the list.</summary>
public sealed class QuestionKind : Entity, IVersioned
{
    public const int MaxLabelLength = 60;
    public const int MaxHelpLength = 200;
    public const int MaxTemplateLength = 2_000;
    public const int DefaultMonths = 12;
    public const int MaxMonths = 60;

    private QuestionKind()
    {
    }

    /// <param name="creatorId">Nobody, when the program fills an empty database.</param>
    public QuestionKind(string label, string help, string template, int position, int? creatorId, DateTime now)
    {
        Write(label, help, template);
        Position = position;
        Happenings.Add(new QuestionKindAdded(), creatorId, now);
    }

    public string Label { get; private set; } = "";

    /// <summary>One sentence that helps to choose it.</summary>
    public string Help { get; private set; } = "";

    /// <summary>What the empty text of a question begins with, in Markdown.</summary>
    public string Template { get; private set; } = "";

    public int Position { get; private set; }

    /// <summary>After so many months a solution is to be verified; nothing when it never is.</summary>
    public int? Months { get; private set; } = DefaultMonths;

    /// <summary>Since when it is no longer offered. The questions that bear it keep it.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>How many times its words changed: what an editor must have read before overwriting them.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }

    public void Edit(string label, string help, string template, int editorId, DateTime now)
    {
        Write(label, help, template);
        Revision++;
        Happenings.Add(new QuestionKindEdited(), editorId, now);
    }

    public void BeVerifiedAfter(int? months) => Months = months;

    public void MoveTo(int position) => Position = position;

    public void Retire(int coordinatorId, DateTime now)
    {
        RetiredAt = now;
        Happenings.Add(new QuestionKindRetired(), coordinatorId, now);
    }

    public void Restore(int coordinatorId, DateTime now)
    {
        RetiredAt = null;
        Happenings.Add(new QuestionKindRestored(), coordinatorId, now);
    }

    private void Write(string label, string help, string template)
    {
        Label = label.Trim();
        Help = help.Trim();
        Template = template.Trim().ReplaceLineEndings("\n");
    }
}

public sealed record QuestionKindAdded : JournalEvent;

public sealed record QuestionKindEdited : JournalEvent;

public sealed record QuestionKindRetired : JournalEvent;

public sealed record QuestionKindRestored : JournalEvent;
