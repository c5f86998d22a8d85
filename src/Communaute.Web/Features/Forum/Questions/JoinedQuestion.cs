using Communaute.Forum;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Platform.Forms;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Under what a question was found when somebody began to change it.</summary>
public sealed record Classification(int? KindId, Urgency Urgency, IReadOnlyList<int> ThemeIds, IReadOnlyList<int> AudienceIds, IReadOnlyList<string> Tags)
{
    public static Classification Of(QuestionContent content) => new(content.KindId, content.Urgency, content.ThemeIds, content.AudienceIds, content.Tags);

    public static Classification Of(Question question) => new(
        question.KindId,
        question.Urgency,
        [.. question.Themes.Select(theme => theme.Id)],
        [.. question.Audiences.Select(audience => audience.Id)],
        [.. question.Tags.Select(tag => tag.Name)]);
}

/// <summary>What two people made of one question: each keeps what they changed, in the text and around it.</summary>
internal static class JoinedQuestion
{
    /// <param name="origin">The text that was read before writing.</param>
    /// <param name="saved">What somebody else made of it meanwhile.</param>
    public static Joining Of(PostText origin, Question saved, EditQuestion mine)
    {
        var (post, theirs) = (new Post(saved), Classification.Of(saved));
        var merged = MergedPost.Of(origin, post.Text, new PostText(mine.Title.Trim(), mine.Body.Trim()));
        var around = Around(mine.Origin ?? theirs, theirs, mine) with { Revision = saved.Revision, Origin = theirs };

        return new Joining(post.Spoken, $"{mine.Title}\n\n{mine.Body}", With(merged.WithMine), With(merged.WithTheirs), merged.Disputed);

        EditQuestion With(PostText text) => around with { Title = text.Title!, Body = text.Markdown };
    }

    private static EditQuestion Around(Classification origin, Classification theirs, EditQuestion mine) => mine with
    {
        KindId = MergedPost.Settle(origin.KindId, theirs.KindId, mine.KindId),
        Urgency = MergedPost.Settle(origin.Urgency, theirs.Urgency, mine.Urgency),
        ThemeIds = MergedPost.Settle(origin.ThemeIds, theirs.ThemeIds, mine.ThemeIds),
        AudienceIds = MergedPost.Settle(origin.AudienceIds, theirs.AudienceIds, mine.AudienceIds),
        Tags = MergedPost.Settle(origin.Tags, theirs.Tags, mine.Tags),
    };
}
