using Communaute.Web.Platform.Comparing;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>What two people made of one post, its title and its text.</summary>
internal sealed record MergedPost(PostText WithMine, PostText WithTheirs, IReadOnlyList<DisputedParagraph> Disputed)
{
    public bool IsWhole => Disputed.Count == 0;

    public static MergedPost Of(PostText origin, PostText theirs, PostText mine)
    {
        var body = ParagraphMerge.Of(origin.Markdown, theirs.Markdown, mine.Markdown);
        var title = Settle(origin.Title, theirs.Title, mine.Title);
        var isDisputed = mine.Title != theirs.Title && title == mine.Title && theirs.Title != origin.Title;

        return new MergedPost(
            new PostText(title, body.WithMine),
            new PostText(isDisputed ? theirs.Title : title, body.WithTheirs),
            [.. isDisputed ? [new DisputedParagraph(theirs.Title!, mine.Title!)] : Array.Empty<DisputedParagraph>(), .. body.Disputed]);
    }

    /// <summary>Theirs, unless I changed it.</summary>
    public static T Settle<T>(T origin, T theirs, T mine) => Equals(mine, origin) ? theirs : mine;

    /// <summary>Theirs, with what I added and without what I took away.</summary>
    public static IReadOnlyList<T> Settle<T>(IReadOnlyList<T> origin, IReadOnlyList<T> theirs, IReadOnlyList<T> mine) =>
        [.. theirs.Except(origin.Except(mine)).Union(mine.Except(origin))];
}
