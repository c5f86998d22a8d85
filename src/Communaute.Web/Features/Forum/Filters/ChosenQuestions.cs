using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>
/// The questions a list asks for, newest first. One filter gives the numbers, from an index that holds them in the order of the
/// list: the one that leaves fewest. The others are asked of each question found there.
/// </summary>
public static class ChosenQuestions
{
    public static IQueryable<Question> Of(CommunauteDb db, ListQuestions asked, Viewer viewer, AroundTheList around, Stretch stretch) =>
        from number in Numbers(db, asked, viewer, around)
        join question in Narrowed(db, asked, viewer, around) on number equals question.Id
        where number < stretch.Before && number >= stretch.From
        orderby number descending
        select question;

    /// <summary>From what leaves fewest to what leaves most: one person's own, a free word, a structure, what waits, a subject.</summary>
    private static IQueryable<int> Numbers(CommunauteDb db, ListQuestions asked, Viewer viewer, AroundTheList around) => asked switch
    {
        { Whose: Whose.Mine } => db.Questions.Where(question => question.AuthorId == viewer.MemberId).Select(question => question.Id),
        { Tag: not null } => db.QuestionTags.Where(link => link.TagId == around.TagId).Select(link => link.QuestionId),
        { Whose: Whose.AnsweredByMe } => LastAnswers(db.Answers.VisibleTo(viewer).Where(answer => answer.AuthorId == viewer.MemberId)),
        { Whose: Whose.Colleagues } => db.QuestionEmployers.Where(link => link.EmployerId == around.EmployerId).Select(link => link.QuestionId),
        { Tab: QuestionTab.Unanswered } => db.Questions.Where(question => question.State == QuestionState.Unanswered).Select(question => question.Id),
        { ThemeId: { } theme } => db.QuestionThemes.Where(link => link.ThemeId == theme).Select(link => link.QuestionId),
        { AudienceId: { } audience } => db.QuestionAudiences.Where(link => link.AudienceId == audience).Select(link => link.QuestionId),
        { KindId: { } kind, Tab: QuestionTab.All } => db.Questions.Where(question => question.KindId == kind).Select(question => question.Id),
        { KindId: { } kind } => db.Questions.Where(question => question.KindId == kind && question.State == asked.Tab.State()).Select(question => question.Id),
        { Urgency: { } urgency } => db.Questions.Where(question => question.Urgency == urgency).Select(question => question.Id),
        { Tab: not QuestionTab.All } => db.Questions.Where(question => question.State == asked.Tab.State()).Select(question => question.Id),
        _ => db.Questions.Select(question => question.Id),
    };

    /// <summary>One for each question, however many answers somebody gave it: to leave out what is double would need a sort.</summary>
    private static IQueryable<int> LastAnswers(IQueryable<Answer> answers) => answers
        .Where(answer => !answers.Any(later => later.QuestionId == answer.QuestionId && later.Id > answer.Id))
        .Select(answer => answer.QuestionId);

    private static IQueryable<Question> Narrowed(CommunauteDb db, ListQuestions asked, Viewer viewer, AroundTheList around)
    {
        var questions = db.Questions.VisibleTo(viewer);
        questions = asked.Tab == QuestionTab.All ? questions : questions.Where(question => question.State == asked.Tab.State());
        questions = asked.KindId is { } kind ? questions.Where(question => question.KindId == kind) : questions;
        questions = asked.Urgency is { } urgency ? questions.Where(question => question.Urgency == urgency) : questions;
        questions = asked.Period is null ? questions : questions.Where(question => question.AskedAt >= around.From && question.AskedAt < around.To);
        questions = asked.ThemeId is { } theme ? questions.Where(question => db.QuestionThemes.Any(link => link.QuestionId == question.Id && link.ThemeId == theme)) : questions;
        questions = asked.AudienceId is { } audience ? questions.Where(question => db.QuestionAudiences.Any(link => link.QuestionId == question.Id && link.AudienceId == audience)) : questions;
        questions = asked.Tag is null ? questions : questions.Where(question => db.QuestionTags.Any(link => link.QuestionId == question.Id && link.TagId == around.TagId));

        return asked.Whose switch
        {
            Whose.Mine => questions.Where(question => question.AuthorId == viewer.MemberId),
            Whose.AnsweredByMe => questions.Where(question => db.Answers.VisibleTo(viewer).Any(answer => answer.QuestionId == question.Id && answer.AuthorId == viewer.MemberId)),
            Whose.Colleagues => questions.Where(question => db.QuestionEmployers.Any(link => link.QuestionId == question.Id && link.EmployerId == around.EmployerId)),
            _ => questions,
        };
    }
}
