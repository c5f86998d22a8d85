using Communaute.Journal;
using Communaute.Taxonomy;

namespace Communaute.Library;

/// <summary>Something a coordinator writes once so that every advisor can use it: a text, files, or both.</summary>
public sealed class Resource : Entity, IVersioned
{
    public const int MaxTitleLength = 150;
    public const int MaxSummaryLength = 400;
    public const int MaxBodyLength = 60_000;
    public const int MaxThemes = 5;
    public const int MaxAudiences = 5;
    public const int MaxFiles = 20;

    private Resource()
    {
    }

    public Resource(int authorId, Guid submission, DateTime now)
    {
        AuthorId = authorId;
        Submission = submission;
        CreatedAt = EditedAt = now;
    }

    public int AuthorId { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public ResourceKind Kind { get; private set; } = ResourceKind.Teaching;

    public Licence Licence { get; private set; } = Licence.CcBySa;

    public FormattedText Body { get; private set; } = FormattedText.Empty;

    public Guid Submission { get; private set; }

    public ResourceState State { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime EditedAt { get; private set; }

    public int? EditedById { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public DateTime? ArchivedAt { get; private set; }

    public int Revision { get; private set; }

    public int Version { get; private set; }

    public List<Theme> Themes { get; private set; } = [];

    public List<Audience> Audiences { get; private set; } = [];

    public List<Tag> Tags { get; private set; } = [];

    public List<ResourceFile> Files { get; private set; } = [];

    public void Write(string title, string summary, ResourceKind kind, Licence licence, FormattedText body, int editorId, DateTime now)
    {
        Title = title.Trim();
        Summary = summary.Trim();
        Kind = kind;
        Licence = licence;
        Body = body;
        EditedAt = now;
        EditedById = editorId;
        Revision++;

        if (State == ResourceState.Published)
        {
            Happenings.Add(new ResourceEdited(), editorId, now);
        }
    }

    public void Classify(IEnumerable<Theme> themes, IEnumerable<Audience> audiences, IEnumerable<Tag> tags)
    {
        Themes = [.. themes];
        Audiences = [.. audiences];
        Tags = [.. tags];
    }

    /// <summary>Shows these files, in this order.</summary>
    public void Attach(IEnumerable<(int FileId, string Title)> files)
    {
        var position = 0;
        Files = [.. files.Select(file => new ResourceFile(file.FileId, file.Title, position++))];
    }

    /// <summary>It says for members what a question and its answers taught.</summary>
    public ResourceOrigin DrawFrom(int questionId, int coordinatorId, DateTime now)
    {
        Happenings.Add(new ResourceDrawn(questionId), coordinatorId, now);
        return new ResourceOrigin(this, questionId, now);
    }

    public void Publish(int actorId, DateTime now)
    {
        if (State == ResourceState.Published)
        {
            throw new BusinessRuleException("Cette ressource est déjà publiée.");
        }

        State = ResourceState.Published;
        PublishedAt ??= now;
        ArchivedAt = null;
        Happenings.Add(new ResourcePublished(), actorId, now);
    }

    public void Archive(int actorId, DateTime now)
    {
        if (State != ResourceState.Published)
        {
            throw new BusinessRuleException("Seule une ressource publiée peut être archivée.");
        }

        State = ResourceState.Archived;
        ArchivedAt = now;
        Happenings.Add(new ResourceArchived(), actorId, now);
    }
}

public sealed record ResourcePublished : JournalEvent;

public sealed record ResourceEdited : JournalEvent;

public sealed record ResourceDrawn(int QuestionId) : JournalEvent;

public sealed record ResourceArchived : JournalEvent;
