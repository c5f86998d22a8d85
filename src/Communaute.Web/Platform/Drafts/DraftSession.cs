using MediatR;

namespace Communaute.Web.Platform.Drafts;

/// <summary>
/// The draft of one open form: which number of it the form knows, and, when it was saved or published elsewhere, what its author
/// has to choose. Until they have, nothing is saved and nothing is overwritten.
/// </summary>
public sealed class DraftSession<TRequest>(TRequest request, IDrafted drafted, string key, IMediator mediator)
    where TRequest : class
{
    private readonly string _blank = DraftContent.Of(request);
    private string _saved = DraftContent.Of(request);
    private Guid _lastWriter;

    public Guid Writer { get; } = Guid.NewGuid();

    public long Known { get; private set; }

    /// <summary>The server keeps something of it.</summary>
    public bool IsKept { get; private set; }

    /// <summary>What was saved elsewhere meanwhile.</summary>
    public DraftView? Other { get; private set; }

    /// <summary>When it was published elsewhere.</summary>
    public DateTime? PublishedAt { get; private set; }

    public bool IsHeld => Other is not null || PublishedAt is not null;

    public bool IsUnsaved => DraftContent.Of(request) != _saved;

    public Guid Submission => drafted.Submission;

    /// <summary>Brings back what was begun. Answers when it was saved; nothing when there is none, or when its author has to choose.</summary>
    public DateTime? Open(DraftView? draft)
    {
        // Somebody typed, or attached a file, before it was found: neither takes the place of the other.
        if (IsUnsaved)
        {
            Other = draft;
            return null;
        }

        return draft is null ? null : TakeIn(draft);
    }

    /// <summary>Goes on from what the browser kept: it is newer than the draft it was typed over, and stands beside any other.</summary>
    public Task ResumeAsync(BrowserCopy copy)
    {
        if (!IsKept)
        {
            drafted.Submission = copy.Submission == Guid.Empty ? drafted.Submission : copy.Submission;
        }

        var goesOn = copy.Writer != Guid.Empty && copy.Writer == _lastWriter;
        Known = goesOn ? Known : copy.Number;
        return SaveAsync();
    }

    public async Task SaveAsync()
    {
        var content = DraftContent.Of(request);
        var saved = await mediator.Send(new SaveDraft(key, drafted.Submission, drafted.DraftLabel, content, Known, Writer));
        (Other, PublishedAt) = (saved.Other, saved.PublishedAt);

        if (saved.IsKept)
        {
            var isTyped = DraftContent.Of(request) != content;
            (Known, IsKept, drafted.Submission) = (saved.Sequence, true, saved.Submission);
            _saved = isTyped ? content : DraftContent.Of(request);
        }
    }

    public Task KeepMineAsync()
    {
        (Known, drafted.Submission, Other) = (Other!.Sequence, Other.Submission, null);
        return SaveAsync();
    }

    public void TakeOther()
    {
        TakeIn(Other!);
        Other = null;
    }

    public Task KeepBothAsync()
    {
        DraftContent.Append(request, drafted.LongText, Other!.Content);
        return KeepMineAsync();
    }

    /// <summary>What is written here becomes a text of its own, after the one that was published.</summary>
    public Task StartAnewAsync()
    {
        (drafted.Submission, PublishedAt) = (Guid.NewGuid(), null);
        return SaveAsync();
    }

    /// <summary>The form as it is when nothing was begun.</summary>
    public void Empty()
    {
        DraftContent.Restore(request, _blank);
        drafted.Submission = Guid.NewGuid();
        (_saved, Known, IsKept, Other, PublishedAt) = (DraftContent.Of(request), 0, false, null, null);
    }

    /// <summary>What the browser keeps until its author has chosen.</summary>
    public BrowserCopy AsHeld() => new(Known, drafted.Submission, Writer, null, DraftContent.Of(request));

    public void Published() => _saved = DraftContent.Of(request);

    private DateTime TakeIn(DraftView draft)
    {
        DraftContent.Restore(request, draft.Content);
        drafted.Submission = draft.Submission;
        (_saved, Known, IsKept, _lastWriter) = (DraftContent.Of(request), draft.Sequence, true, draft.Writer);
        return draft.SavedAt;
    }
}
