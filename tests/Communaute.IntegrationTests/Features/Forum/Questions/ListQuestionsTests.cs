using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class ListQuestionsTests(CommunauteApp app)
{
    [Fact]
    public async Task Paging_by_key_shows_every_question_once_while_new_ones_arrive()
    {
        var author = await app.AddMemberAsync();
        var asked = new List<int>();

        for (var number = 0; number < 45; number++)
        {
            // Nobody asks that much in a day: each is somebody's.
            asked.Add(await app.AskAsync(await app.AddMemberAsync(), $"Question {number}", "pagination"));
            app.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var shown = new List<int>();
        var page = new ListQuestions(Tag: "Pagination");

        while (true)
        {
            var list = await app.SendAsync(page, author);
            shown.AddRange(list.Rows.Select(row => row.Id));
            await app.AskAsync(author, "Arrivée entre deux pages", "pagination");

            if (list.Next is null)
            {
                break;
            }

            page = page with { After = list.Next };
        }

        Assert.Equal(asked.OrderDescending(), shown);
    }

    [Theory]
    [InlineData(QuestionTab.All)]
    [InlineData(QuestionTab.Unanswered)]
    [InlineData(QuestionTab.Solved)]
    public async Task Each_tab_holds_what_its_name_says_by_tag_and_by_theme(QuestionTab tab)
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var tag = $"onglet {tab}";
        var waiting = await app.AskAsync(author, "Attend", tag);
        var answered = await app.AskAsync(author, "Répondue", tag);
        await app.AnswerAsync(answered, helper);
        var solved = await app.AskAsync(author, "Résolue", tag);
        await app.SendAsync(new AcceptAnswer(await app.AnswerAsync(solved, helper)), author);
        await app.AskAsync(author, "D’un autre sujet");

        int[] expected = tab switch
        {
            QuestionTab.Unanswered => [waiting],
            QuestionTab.Solved => [solved],
            _ => [solved, answered, waiting],
        };

        Assert.Equal(expected, await IdsAsync(new ListQuestions(tab, Tag: tag)));
        Assert.Equal(expected, await IdsAsync(new ListQuestions(tab, await app.AThemeAsync(), tag)));
        Assert.Empty(await IdsAsync(new ListQuestions(tab, await app.AThemeAsync(5), tag)));

        async Task<IEnumerable<int>> IdsAsync(ListQuestions list) => (await app.SendAsync(list, author)).Rows.Select(row => row.Id);
    }

    [Theory]
    [InlineData(QuestionTab.All)]
    [InlineData(QuestionTab.Unanswered)]
    public async Task A_kind_filters_with_the_state_the_theme_and_the_tag(QuestionTab tab)
    {
        var author = await app.AddMemberAsync();
        var (kind, tag) = (await app.AKindAsync("Atelier"), $"genre {tab}");
        var workshop = await app.SendAsync(await app.AQuestionAsync("Un atelier", tag) with { KindId = kind }, author);
        await app.AskAsync(author, "Une démarche", tag);

        Assert.Equal([workshop], await IdsAsync(new ListQuestions(tab, Tag: tag, KindId: kind)));
        Assert.Equal([workshop], await IdsAsync(new ListQuestions(tab, await app.AThemeAsync(), tag, KindId: kind)));
        Assert.Equal(workshop, (await IdsAsync(new ListQuestions(tab, await app.AThemeAsync(), KindId: kind))).First());
        Assert.Equal(workshop, (await IdsAsync(new ListQuestions(tab, KindId: kind))).First());
        Assert.DoesNotContain(workshop, await IdsAsync(new ListQuestions(tab, KindId: kind, After: workshop)));

        async Task<IEnumerable<int>> IdsAsync(ListQuestions list) => (await app.SendAsync(list, author)).Rows.Select(row => row.Id);
    }

    [Fact]
    public async Task A_row_says_where_the_question_stands_and_who_asks()
    {
        var (author, coordinator) = (await app.AddMemberAsync(firstName: "Odile", lastName: "Massardier"), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author, "Duplicata", "rangée");
        var answer = await app.AnswerAsync(id, coordinator);
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.SendAsync(new ValidateAnswer(answer), coordinator);

        var row = Assert.Single((await app.SendAsync(new ListQuestions(QuestionTab.Solved, Tag: "rangee"), author)).Rows);

        Assert.Equal((QuestionState.Solved, true, 1), (row.State, row.IsValidated, row.AnswerCount));
        Assert.Equal(await app.AThemeAsync(), row.ThemeId);
        Assert.Equal("Odile Massardier", row.Author);
    }

    [Fact]
    public async Task A_tag_nobody_used_lists_nothing() =>
        Assert.Empty((await app.SendAsync(new ListQuestions(Tag: "jamais vue"), await app.AddMemberAsync())).Rows);

    [Fact]
    public Task A_visitor_sees_no_list() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListQuestions(), sender: null));

    [Fact]
    public async Task The_page_works_from_its_address_alone()
    {
        var author = await app.AddMemberAsync();
        await app.AskAsync(author, "Visible sans circuit", "adresse seule");

        var page = await app.ReadPageAsync("/questions?etat=sans-reponse&etiquette=adresse+seule", author);

        Assert.Contains("Visible sans circuit", page, StringComparison.Ordinal);
        Assert.Contains("Attend depuis", page, StringComparison.Ordinal);
        Assert.Contains("href=\"questions?etat=resolues&etiquette=adresse%20seule\"", page, StringComparison.Ordinal);
    }
}
