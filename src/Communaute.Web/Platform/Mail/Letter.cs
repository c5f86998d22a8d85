using Communaute.Journal;
using Communaute.Notifications;
using Communaute.Persistence;

namespace Communaute.Web.Platform.Mail;

/// <summary>A kind of mail: which event asks for it, who receives it, and its words.</summary>
public abstract class Letter
{
    /// <summary>The name of the journal event that asks for it.</summary>
    public abstract string Kind { get; }

    /// <summary>Nobody for a letter that leaves by its reader's preferences, as a notification.</summary>
    public virtual Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Written when the mail leaves. Nothing, when there is nothing to say any more.</summary>
    public abstract Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken);
}

/// <summary>The words of a mail: a subject, paragraphs, and the one link it is about.</summary>
public sealed record LetterText(string Subject, IReadOnlyList<string> Paragraphs, string? ActText = null, Uri? ActLink = null)
{
    /// <summary>Mails of the same thread stand together in a mailbox.</summary>
    public string? Thread { get; init; }

    /// <summary>The rule by which it is received.</summary>
    public string? Why { get; init; }

    /// <summary>Where one stops receiving its kind, without signing in; also what mail programs call.</summary>
    public Uri? Less { get; init; }

    public Uri? Preferences { get; init; }
}
