using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.Persistence;
using Communaute.Web.Platform.Markdown;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Demonstration;

/// <summary>Questions with all that followed, each through the same verbs as a member's own.</summary>
internal sealed class DemonstrationForum(CommunauteDb db, MarkdownRenderer markdown, DemonstrationPeople people, DateTime now)
{
    /// <summary>Whatever was asked since is routed by the program itself, as soon as it runs.</summary>
    private const double DaysToCoordinators = 4;

    private Dictionary<string, QuestionKind> _kinds = [];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        _kinds = await db.QuestionKinds.ToDictionaryAsync(kind => kind.Label, cancellationToken);

        // Oldest first, so that the newest has the highest number as in a real community.
        foreach (var sheet in DemonstrationContent.Questions.OrderByDescending(sheet => sheet.DaysAgo))
        {
            await AddAsync(sheet, cancellationToken);
        }
    }

    private async Task AddAsync(QuestionSheet sheet, CancellationToken cancellationToken)
    {
        var asked = now.AddDays(-sheet.DaysAgo);
        var author = people[sheet.Author];
        var question = new Question(author.Id, sheet.Title, Text(sheet.Body), Guid.NewGuid(), asked, sheet.WithoutName);
        question.BeOfKind(_kinds[sheet.Kind]);
        question.IsNeeded(sheet.Urgency);
        question.Classify(people.Themes(sheet.Themes), people.Audiences(sheet.Audiences), people.Tags(sheet.Tags));
        db.Questions.Add(question);
        Follow(question, sheet);
        await db.SaveChangesAsync(cancellationToken);

        var answers = sheet.Answers.OrderBy(answer => answer.HoursLater)
            .Select(answer => (Sheet: answer, Answer: question.Answer(people[answer.Author].Id, Text(answer.Body), Guid.NewGuid(), asked.AddHours(answer.HoursLater))))
            .ToList();
        db.Answers.AddRange(answers.Select(pair => pair.Answer));
        await db.SaveChangesAsync(cancellationToken);

        db.Comments.AddRange(sheet.Comments.Select(comment => NewComment(question, null, comment, asked)));
        db.QuestionVotes.AddRange(sheet.Votes.Select(key => new QuestionVote(question.Id, people[key].Id, asked.AddHours(1))));
        question.CountVote(sheet.Votes.Count);

        foreach (var (answerSheet, answer) in answers)
        {
            Conclude(question, answer, answerSheet, asked);
        }

        Read(question, sheet, answers);

        if (answers.Count == 0 && sheet.DaysAgo > DaysToCoordinators)
        {
            var escalation = new Escalation(question.Id, asked);
            escalation.Reach(Circle.Coordinators, question.Urgency, asked.AddDays(DaysToCoordinators));
            db.Escalations.Add(escalation);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>All who take part follow it, as they would have.</summary>
    private void Follow(Question question, QuestionSheet sheet) => db.QuestionFollows.AddRange(
        sheet.Answers.SelectMany(answer => answer.Comments.Select(comment => comment.Author).Append(answer.Author))
            .Concat(sheet.Comments.Select(comment => comment.Author)).Append(sheet.Author).Distinct()
            .Select(key => new QuestionFollow(question, people[key].Id, question.AskedAt)));

    /// <summary>Whoever answers has read what came before; whoever keeps a solution has read them all.</summary>
    private void Read(Question question, QuestionSheet sheet, List<(AnswerSheet Sheet, Answer Answer)> answers)
    {
        var reached = answers.GroupBy(pair => pair.Sheet.Author).ToDictionary(theirs => theirs.Key, theirs => theirs.Max(pair => pair.Answer.Id));

        if (answers.Any(pair => pair.Sheet.Accepted))
        {
            reached[sheet.Author] = answers.Max(pair => pair.Answer.Id);
        }

        db.QuestionReadings.AddRange(reached.Select(read => new QuestionReading(question.Id, people[read.Key].Id, read.Value, question.LastActivityAt)));
    }

    private void Conclude(Question question, Answer answer, AnswerSheet sheet, DateTime asked)
    {
        db.Comments.AddRange(sheet.Comments.Select(comment => NewComment(question, answer.Id, comment, asked)));
        db.AnswerVotes.AddRange(sheet.Votes.Select(key => new AnswerVote(answer.Id, people[key].Id, answer.AnsweredAt)));
        answer.CountVote(sheet.Votes.Count);

        if (sheet.Accepted)
        {
            question.Accept(answer, question.AuthorId, Before(answer.AnsweredAt.AddHours(2)));
        }

        if (sheet.Validated is { } coordinator)
        {
            answer.Validate(people[coordinator].Id, Before(answer.AnsweredAt.AddHours(20)));
        }
    }

    private Comment NewComment(Question question, int? answerId, CommentSheet sheet, DateTime asked) =>
        question.Comment(people[sheet.Author].Id, answerId, Text(sheet.Body), Guid.NewGuid(), asked.AddHours(sheet.HoursLater));

    private FormattedText Text(string body) => markdown.Render(body.Trim());

    private DateTime Before(DateTime instant) => instant < now ? instant : now;
}
