namespace Communaute.Web.Platform.Drafts;

/// <summary>What the browser kept of a form because the server had not confirmed it: here, or on a page since closed.</summary>
/// <param name="Number">The draft it was typed over.</param>
/// <param name="Writer">The open form it was typed in.</param>
/// <param name="Fields">The texts typed, by field.</param>
/// <param name="Whole">The whole form, when it was waiting for its author to choose between two versions.</param>
public sealed record BrowserCopy(long Number, Guid Submission, Guid Writer, IReadOnlyDictionary<string, string>? Fields, string? Whole)
{
    /// <summary>Gives a request what was typed. Says whether anything differed.</summary>
    public bool ApplyTo<TRequest>(TRequest request)
    {
        var before = DraftContent.Of(request);

        if (Whole is not null)
        {
            DraftContent.Restore(request, Whole);
        }

        DraftContent.Fill(request, Fields ?? new Dictionary<string, string>());
        return DraftContent.Of(request) != before;
    }
}
