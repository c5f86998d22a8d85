using Communaute.Forum;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Notifications.Bell;
using Communaute.Web.Features.Notifications.Telling;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Communaute.Web.Platform.Markdown;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Mail;

/// <summary>What a member was told of one page and has not read. What they may not see any more is left out when it leaves.</summary>
public sealed class NotificationLetter(PublicAddress address, StopMailCode stop, Lazy<IEnumerable<Letter>> letters) : Letter
{
    public const string Name = "Notification";

    private const int MostTexts = 3;
    private const int ExcerptLength = 600;

    public override string Kind => Name;

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Email == mail.Recipient && member.DepartedAt == null, cancellationToken);

        if (member is null || await db.LinesOfMailAsync(mail.Id, member.AsViewer, cancellationToken) is not { Count: > 0 } lines)
        {
            return null;
        }

        var line = lines[0];
        var words = line.Count == 1 && letters.Value.SingleOrDefault(letter => letter.Kind == line.Kind) is { } own
            ? await OwnWordsAsync(own, mail, line, db, cancellationToken)
            : await WordsAsync(line, member, mail.Id, db, cancellationToken);

        return words is null ? null : words with
        {
            Thread = line.QuestionId is { } id ? $"question-{id}" : null,
            Why = $"Vous recevez ce courriel {line.Why}.",
            Less = address.Link(StopMailCode.Path(stop.For(member.Id, Matters.Of(line.Rule, line.Kind)))),
            Preferences = address.Link("preferences"),
        };
    }

    /// <summary>What is asked of somebody has words of its own, and may have nothing to say any more.</summary>
    private static async Task<LetterText?> OwnWordsAsync(Letter own, OutgoingMail mail, NotificationLine line, CommunauteDb db, CancellationToken cancellationToken)
    {
        var entryId = await db.Notifications.Where(told => told.Id == line.Id).Select(told => told.EntryId).SingleAsync(cancellationToken);
        var subjectId = await db.Journal.Where(entry => entry.Id == entryId).Select(entry => entry.SubjectId).SingleAsync(cancellationToken);
        return await own.ComposeAsync(new OutgoingMail(entryId, line.Kind, subjectId, mail.Recipient, mail.DueAt), db, cancellationToken);
    }

    private async Task<LetterText> WordsAsync(NotificationLine line, Member member, int mailId, CommunauteDb db, CancellationToken cancellationToken) => new(
        line.Title is null ? line.What : $"{line.What}\u00A0: {line.Title}",
        [
            $"Bonjour {member.FirstName},",
            line.Title is null ? $"{line.What}." : $"{line.What}\u00A0: «\u00A0{line.Title}\u00A0».",
            .. await TextsAsync(line, member, mailId, db, cancellationToken),
        ],
        line.QuestionId is null ? "Voir" : "Voir la question",
        address.Link(line.Address));

    /// <summary>The first of the answers and comments themselves, so that a phone without a browser shows what was said.</summary>
    private static async Task<IEnumerable<string>> TextsAsync(NotificationLine line, Member member, int mailId, CommunauteDb db, CancellationToken cancellationToken)
    {
        var viewer = member.AsViewer;
        var unsigned = db.Questions.UnsignedFor(viewer).Where(question => question.Id == line.QuestionId);
        var told = db.NotificationsOf(viewer).Where(told => told.MailId == mailId);
        var answers =
            from one in told
            join answer in db.Answers.VisibleTo(viewer) on one.AnswerId equals answer.Id
            join author in db.Members on answer.AuthorId equals author.Id
            where one.CommentId == null && (one.Kind == nameof(QuestionAnswered) || one.Kind == nameof(MemberMentioned))
            select new { one.Id, Name = unsigned.Any(question => question.AuthorId == author.Id) ? Byline.Nameless : author.DisplayName, Text = answer.Body.Markdown };
        var comments =
            from one in told
            join comment in db.Comments.VisibleTo(viewer) on one.CommentId equals comment.Id
            join author in db.Members on comment.AuthorId equals author.Id
            select new { one.Id, Name = unsigned.Any(question => question.AuthorId == author.Id) ? Byline.Nameless : author.DisplayName, Text = comment.Body.Markdown };

        var texts = await answers.Concat(comments).OrderBy(text => text.Id).Take(MostTexts).ToListAsync(cancellationToken);
        return texts.Select(text => $"{text.Name}\u00A0: {Excerpt.Cut(Excerpt.Words(Markdig.Markdown.Parse(text.Text)), ExcerptLength)}");
    }
}
