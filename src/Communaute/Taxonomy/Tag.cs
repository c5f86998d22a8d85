using Communaute.Journal;

namespace Communaute.Taxonomy;

/// <summary>A free word that members put on questions and resources.</summary>
public sealed class Tag(string name) : Entity, IVersioned
{
    public const int MaxNameLength = 40;
    public const int MaxPerText = 5;

    /// <summary>In lower case, as members write it.</summary>
    public string Name { get; private set; } = Clean(name);

    /// <summary>Without accents or hyphens: two spellings of one word are one tag.</summary>
    public string FoldedName { get; private set; } = Folding.Fold(name);

    public int Version { get; private set; }

    public void Rename(string name, int coordinatorId, DateTime now)
    {
        Name = Clean(name);
        FoldedName = Folding.Fold(name);
        Happenings.Add(new TagRenamed(), coordinatorId, now);
    }

    public TagSynonym AlsoCall(string name, int coordinatorId, DateTime now)
    {
        if (Folding.Fold(name) == FoldedName)
        {
            throw new BusinessRuleException("C’est déjà le nom de l’étiquette.", nameof(TagSynonym.Name));
        }

        Happenings.Add(new TagSynonymAdded(), coordinatorId, now);
        return new TagSynonym(Id, name);
    }

    public void NoLongerCall(int coordinatorId, DateTime now) => Happenings.Add(new TagSynonymRemoved(), coordinatorId, now);

    /// <summary>What bore the other tag bears this one from now on.</summary>
    public void Absorb(Tag other, int coordinatorId, DateTime now)
    {
        if (other.Id == Id)
        {
            throw new BusinessRuleException("C’est la même étiquette\u00a0: choisissez-en une autre.", "Into");
        }

        Happenings.Add(new TagMerged(other.Id), coordinatorId, now);
    }

    internal static string Clean(string name) => name.Trim().TrimStart('#').ToLowerInvariant();
}

/// <summary>Another word for a tag: whoever types it means the tag.</summary>
public sealed class TagSynonym(int tagId, string name)
{
    public int Id { get; private set; }

    public int TagId { get; private set; } = tagId;

    public string Name { get; private set; } = Tag.Clean(name);

    public string FoldedName { get; private set; } = Folding.Fold(name);
}

public sealed record TagRenamed : JournalEvent;

public sealed record TagMerged(int OtherTagId) : JournalEvent;

public sealed record TagSynonymAdded : JournalEvent;

public sealed record TagSynonymRemoved : JournalEvent;
