using Communaute.Advisors;
using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Filters;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Filters;

public sealed class FilterQuestionsTests(CommunauteApp app)
{
    [Fact]
    public async Task Every_filter_meets_every_other()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (tag, kind, audience) = ("rencontre", await app.AKindAsync("Atelier"), await AnAudienceAsync());
        var asked = await app.AQuestionAsync("Celle que tout désigne", tag) with { KindId = kind, AudienceIds = [audience], Urgency = Urgency.Now };
        var wanted = await app.SendAsync(asked, author);
        await app.AnswerAsync(wanted, helper);

        ListQuestions[] filters =
        [
            new(QuestionTab.Answered), new(ThemeId: await app.AThemeAsync()), new(Tag: tag), new(KindId: kind), new() { AudienceId = audience },
            new() { Urgency = Urgency.Now }, new() { Whose = Whose.Mine }, new() { Period = new QuestionPeriod("semaine") },
        ];
        ListQuestions[] others =
        [
            new(QuestionTab.Solved), new(ThemeId: await app.AThemeAsync(9)), new(Tag: "autre"), new(KindId: await app.AKindAsync("Vie du réseau")), new() { AudienceId = await AnAudienceAsync(3) },
            new() { Urgency = Urgency.NoHurry }, new() { Whose = Whose.AnsweredByMe }, new() { Period = new QuestionPeriod("2019") },
        ];

        Assert.Equal([wanted], await IdsAsync(Met(filters), author));

        for (var one = 0; one < filters.Length; one++)
        {
            Assert.Contains(wanted, await IdsAsync(filters[one], author));

            // One that does not hold is enough to leave it out, whichever of the two the list begins with.
            Assert.DoesNotContain(wanted, await IdsAsync(Met([.. filters.Where((_, index) => index != one), others[one]]), author));

            for (var other = one + 1; other < filters.Length; other++)
            {
                Assert.Contains(wanted, await IdsAsync(Met([filters[one], filters[other]]), author));
                Assert.DoesNotContain(wanted, await IdsAsync(Met([filters[one], others[other]]), author));
                Assert.DoesNotContain(wanted, await IdsAsync(Met([others[one], filters[other]]), author));
            }
        }
    }

    [Fact]
    public async Task Mine_are_those_I_asked_the_unsigned_ones_too_and_those_I_answered_are_others()
    {
        var (me, other) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var signed = await app.AskAsync(me, "La mienne");
        var unsigned = await app.SendAsync(await app.AQuestionAsync("La mienne, sans nom") with { WithoutName = true }, me);
        var theirs = await app.AskAsync(other, "La leur");
        await app.AnswerAsync(theirs, me);
        await app.AnswerAsync(theirs, me, "J’ajoute un détail.");
        var withdrawn = await app.AskAsync(other, "Une réponse retirée");
        await app.SendAsync(new DeleteAnswer(await app.AnswerAsync(withdrawn, me)), me);

        Assert.Equal([unsigned, signed], await IdsAsync(new ListQuestions { Whose = Whose.Mine }, me));
        Assert.Equal([theirs], await IdsAsync(new ListQuestions { Whose = Whose.AnsweredByMe }, me));
        Assert.Equal([theirs], await IdsAsync(new ListQuestions(QuestionTab.Answered) { Whose = Whose.AnsweredByMe }, me));
        Assert.DoesNotContain(unsigned, await IdsAsync(new ListQuestions { Whose = Whose.Mine }, other));
    }

    [Fact]
    public async Task A_period_holds_what_was_asked_in_it()
    {
        var (author, tag) = (await app.AddMemberAsync(), "période");
        var before = await app.AskAsync(author, "Avant", tag);
        app.Clock.Advance(TimeSpan.FromDays(40));
        var after = await app.AskAsync(author, "Après", tag);
        var today = DateOnly.FromDateTime(Web.Platform.Time.FrenchTime.InParis(app.Now));

        Assert.Equal([after], await IdsAsync(new ListQuestions(Tag: tag) { Period = new QuestionPeriod("semaine") }, author));
        Assert.Equal([after, before], await IdsAsync(new ListQuestions(Tag: tag) { Period = new QuestionPeriod("3-mois") }, author));
        Assert.Equal([before], await IdsAsync(new ListQuestions(Tag: tag) { Period = new QuestionPeriod(To: today.AddDays(-1)) }, author));
        Assert.Equal([after], await IdsAsync(new ListQuestions(Tag: tag) { Period = new QuestionPeriod(From: today, To: today) }, author));
        Assert.Empty(await IdsAsync(new ListQuestions { Period = new QuestionPeriod(From: today.AddDays(1)) }, author));
        Assert.Empty(await IdsAsync(new ListQuestions { Period = new QuestionPeriod("2001") }, author));
    }

    [Fact]
    public async Task Those_of_my_employer_are_read_page_after_page_and_never_hold_one_without_a_name()
    {
        var (mine, elsewhere) = (await app.AddEmployerAsync(), await app.AddEmployerAsync());
        var (me, colleague, stranger) = (await EmployedAsync(mine), await EmployedAsync(mine), await EmployedAsync(elsewhere));
        var signed = await app.AskAsync(colleague, "D’une collègue");
        var unsigned = await app.SendAsync(await app.AQuestionAsync("D’une collègue, sans nom") with { WithoutName = true }, colleague);
        var own = await app.SendAsync(await app.AQuestionAsync("La mienne, sans nom") with { WithoutName = true }, me);
        await app.AskAsync(stranger, "D’ailleurs");
        await app.ReadJournalAsync();
        await app.ReadJournalAsync();

        Assert.Equal([signed], await IdsAsync(new ListQuestions { Whose = Whose.Colleagues }, me));
        Assert.Equal([signed], await IdsAsync(new ListQuestions(QuestionTab.Unanswered, await app.AThemeAsync()) { Whose = Whose.Colleagues }, me));
        Assert.False(await app.ReadAsync(db => db.QuestionEmployers.AnyAsync(link => link.QuestionId == unsigned || link.QuestionId == own)));

        await app.SendAsync(new LiftAnonymity { QuestionId = unsigned, Reason = "Une personne paraît en danger." }, await app.AddCoordinatorAsync());
        await app.ReadJournalAsync();
        Assert.Equal([signed], await IdsAsync(new ListQuestions { Whose = Whose.Colleagues }, me));

        await app.SendAsync(new ShowMyName(unsigned), colleague);
        await app.ReadJournalAsync();
        Assert.Equal([unsigned, signed], await IdsAsync(new ListQuestions { Whose = Whose.Colleagues }, me));
    }

    [Fact]
    public async Task Whoever_has_no_employer_has_no_colleague() =>
        Assert.Empty(await IdsAsync(new ListQuestions { Whose = Whose.Colleagues }, await app.AddMemberAsync()));

    [Fact]
    public async Task A_row_of_the_list_bears_no_name_whatever_filter_finds_it()
    {
        var (author, reader) = (await app.AddMemberAsync(firstName: "Zélie"), await app.AddMemberAsync());
        await app.SendAsync(await app.AQuestionAsync("Sans nom, filtrée", "filtree") with { WithoutName = true, Urgency = Urgency.Now }, author);

        var row = Assert.Single((await app.SendAsync(new ListQuestions(QuestionTab.Unanswered, Tag: "filtrée") { Urgency = Urgency.Now, Period = new QuestionPeriod("mois") }, reader)).Rows);
        Assert.Equal((Byline.InList, null), (row.Author, row.Employer));
        Assert.Equal(Byline.NamelessMe, Assert.Single((await app.SendAsync(new ListQuestions { Whose = Whose.Mine }, author)).Rows).Author);
    }

    private static ListQuestions Met(IEnumerable<ListQuestions> filters) => filters.Aggregate(new ListQuestions(), (met, filter) => met with
    {
        Tab = filter.Tab == QuestionTab.All ? met.Tab : filter.Tab,
        ThemeId = filter.ThemeId ?? met.ThemeId,
        Tag = filter.Tag ?? met.Tag,
        KindId = filter.KindId ?? met.KindId,
        AudienceId = filter.AudienceId ?? met.AudienceId,
        Urgency = filter.Urgency ?? met.Urgency,
        Whose = filter.Whose ?? met.Whose,
        Period = filter.Period ?? met.Period,
    });

    private async Task<IReadOnlyList<int>> IdsAsync(ListQuestions list, Member reader) => [.. (await app.SendAsync(list, reader)).Rows.Select(row => row.Id)];

    private Task<int> AnAudienceAsync(int position = 0) => app.ReadAsync(db => db.Audiences.Where(audience => audience.Position == position).Select(audience => audience.Id).SingleAsync());

    private async Task<Member> EmployedAsync(Employer employer)
    {
        var member = await app.AddAdvisorAsync();
        await app.ChangeAdvisorAsync(member, advisor => advisor.WorksFor(new Employment(employer.Id, "CDD", new DateOnly(2024, 1, 1), endedOn: null)));
        return member;
    }
}
