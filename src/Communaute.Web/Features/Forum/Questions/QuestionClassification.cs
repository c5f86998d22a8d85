using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Features.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

internal static class QuestionClassification
{
    /// <summary>Puts a question under the kind, themes, audiences and tags its author chose.</summary>
    public static async Task ClassifyAsync(this CommunauteDb db, Question question, QuestionContent content, CancellationToken cancellationToken)
    {
        await db.SetKindAsync(question, content, cancellationToken);
        var themes = await db.Themes.Where(theme => content.ThemeIds.Contains(theme.Id)).ToListAsync(cancellationToken);
        var audiences = await db.Audiences.Where(audience => content.AudienceIds.Contains(audience.Id)).ToListAsync(cancellationToken);

        // A draft may be older than the lists.
        if (themes.Count < content.ThemeIds.Distinct().Count())
        {
            throw new BusinessRuleException("Une de ces thématiques n’existe plus\u00a0: retirez-la ou choisissez-en une autre.", nameof(content.ThemeIds));
        }

        if (audiences.Count < content.AudienceIds.Distinct().Count())
        {
            throw new BusinessRuleException("Un de ces publics n’existe plus\u00a0: retirez-le ou choisissez-en un autre.", nameof(content.AudienceIds));
        }

        question.Classify(themes, audiences, await db.TagsNamedAsync(content.Tags, cancellationToken));
    }

    /// <summary>A kind that is no longer offered stays where it was chosen, and is chosen nowhere else.</summary>
    private static async Task SetKindAsync(this CommunauteDb db, Question question, QuestionContent content, CancellationToken cancellationToken)
    {
        var kind = await db.QuestionKinds.SingleOrDefaultAsync(
            kind => kind.Id == content.KindId && (kind.RetiredAt == null || kind.Id == question.KindId), cancellationToken);

        if (kind is null)
        {
            if (content.KindId != question.KindId)
            {
                throw ForumRefusals.KindNotOffered;
            }

            return;
        }

        if (kind.Template.Length > 0 && kind.Template == content.Body.Trim().ReplaceLineEndings("\n"))
        {
            throw ForumRefusals.OnlyTheTemplate;
        }

        question.BeOfKind(kind);
    }
}
