using Communaute.Advisors;
using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Members;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Home;

/// <summary>In a community of its own: what is new elsewhere would push the news of these tests out of the page.</summary>
public sealed class ShowHomeTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task What_is_new_says_why_it_is_shown()
    {
        var (pauline, linda) = (await AddAdvisorAsync("Pauline"), await AddAdvisorAsync("Linda"));
        var mine = await AskAsync(pauline, "Ma question");
        await AnswerAsync(mine, linda);
        var other = await AskAsync(linda, "Une autre question");
        await app.ReadJournalAsync();

        var news = (await app.SendAsync(new ShowHome(), pauline)).News;

        Assert.Equal("Parce que c’est votre question.", news.First(line => line.SubjectId == mine.Id && line.Kind == nameof(QuestionAnswered)).Why);
        Assert.Equal("Parce que c’est nouveau dans la communauté.", news.First(line => line.SubjectId == other.Id && line.State is not null).Why);
    }

    [Fact]
    public async Task A_theme_of_mine_is_named_as_the_reason()
    {
        var (pauline, linda) = (await AddAdvisorAsync("Pauline"), await AddAdvisorAsync("Linda"));
        var theme = new Communaute.Taxonomy.Theme($"Thème {Guid.NewGuid():N}", Communaute.Taxonomy.ThemeFamily.DigitalCulture, 99);
        await app.ChangeAsync(db =>
        {
            db.Themes.Add(theme);
            return Task.CompletedTask;
        });
        await app.ChangeAsync(async db =>
        {
            var advisor = await db.Advisors.Include(a => a.Skills).Include(a => a.Audiences).SingleAsync(a => a.Id == pauline.Id);
            advisor.CanHelpWith([(theme.Id, SkillLevel.CanTrain)], []);
        });

        var asked = await AskAsync(linda, "Dans mon thème", theme.Id);
        await app.ReadJournalAsync();
        var home = await app.SendAsync(new ShowHome(), pauline);

        Assert.Equal($"Parce que vous pouvez aider sur «\u00A0{theme.Label}\u00A0».", home.News.First(line => line.SubjectId == asked.Id && line.State is not null).Why);
        Assert.Equal(asked.Id, Assert.Single(home.Waiting, question => question.Id == asked.Id).Id);
        Assert.True(home.Waiting[0].IsMine);
    }

    [Fact]
    public async Task The_home_page_says_it_of_my_questions_and_of_what_is_new()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await ForumScenes.AskAsync(app, author, "À relire");
        var answer = await ForumScenes.AnswerAsync(app, id, helper);
        await app.ReadJournalAsync();

        var home = await app.SendAsync(new ShowHome(), author);
        Assert.Equal(new UnreadView(1, answer), Assert.Single(home.Awaiting).Unread);
        Assert.EndsWith($"#reponse-{answer}", home.News.First(line => line.SubjectId == id).Link, StringComparison.Ordinal);

        await app.SendAsync(new RecordReading(id, answer), author);
        home = await app.SendAsync(new ShowHome(), author);
        Assert.Equal(UnreadView.None, Assert.Single(home.Awaiting).Unread);
        Assert.DoesNotContain("#", home.News.First(line => line.SubjectId == id).Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_before_my_last_visit_is_not_new()
    {
        var (pauline, linda) = (await AddAdvisorAsync("Pauline"), await AddAdvisorAsync("Linda"));
        var old = await AskAsync(linda, "Déjà vue");
        await app.ReadJournalAsync();
        await app.SendAsync(new RecordVisit(), pauline);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var fresh = await AskAsync(linda, "Nouvelle");
        await app.ReadJournalAsync();
        await app.SendAsync(new RecordVisit(), pauline);

        var news = (await app.SendAsync(new ShowHome(), pauline)).News;

        Assert.Contains(news, line => line.SubjectId == fresh.Id && line.State is not null);
        Assert.DoesNotContain(news, line => line.SubjectId == old.Id && line.State is not null);
    }

    [Fact]
    public async Task Neither_a_deleted_question_nor_a_draft_resource_is_told()
    {
        var (pauline, linda) = (await AddAdvisorAsync("Pauline"), await AddAdvisorAsync("Linda"));
        var deleted = await AskAsync(linda, "Retirée");
        var resource = await PublishAsync(linda);
        await app.ReadJournalAsync();
        await app.ChangeAsync(async db => (await db.Questions.SingleAsync(question => question.Id == deleted.Id)).Delete(linda.Id, app.Now));
        await app.ChangeAsync(async db => (await db.Resources.SingleAsync(r => r.Id == resource.Id)).Archive(linda.Id, app.Now));

        var home = await app.SendAsync(new ShowHome(), pauline);

        Assert.DoesNotContain(home.News, line => line.Title is "Retirée" or "Une fiche");
        Assert.DoesNotContain(home.Waiting, question => question.Id == deleted.Id);
    }

    [Fact]
    public async Task Drafts_are_mine_alone()
    {
        var (pauline, linda) = (await AddAdvisorAsync("Pauline"), await AddAdvisorAsync("Linda"));
        await app.SendAsync(new SaveDraft("question", Guid.NewGuid(), "Un brouillon de Linda", "{}", 1), linda);

        Assert.Empty((await app.SendAsync(new ShowHome(), pauline)).Drafts);
        Assert.Equal("Un brouillon de Linda", Assert.Single((await app.SendAsync(new ShowHome(), linda)).Drafts).Label);
    }

    [Fact]
    public async Task A_question_of_mine_that_was_answered_awaits_my_choice()
    {
        var (pauline, linda) = (await AddAdvisorAsync("Pauline"), await AddAdvisorAsync("Linda"));
        var question = await AskAsync(pauline, "Laquelle choisir");
        await AnswerAsync(question, linda);

        Assert.Equal(question.Id, Assert.Single((await app.SendAsync(new ShowHome(), pauline)).Awaiting).QuestionId);
        Assert.Empty((await app.SendAsync(new ShowHome(), linda)).Awaiting);
    }

    [Fact]
    public Task A_visitor_has_no_home() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ShowHome(), sender: null));

    private async Task<Member> AddAdvisorAsync(string firstName)
    {
        var member = await app.AddMemberAsync(Role.Advisor, firstName);
        await app.ChangeAsync(async db => db.Advisors.Add(new Advisor(await db.Members.SingleAsync(m => m.Id == member.Id), app.Now)));
        return member;
    }

    private async Task<Question> AskAsync(Member author, string title, int? themeId = null)
    {
        var question = new Question(author.Id, title, FormattedText.Empty, Guid.NewGuid(), app.Now);
        await app.ChangeAsync(async db =>
        {
            question.Classify(await db.Themes.Where(theme => theme.Id == themeId).ToListAsync(), [], []);
            db.Questions.Add(question);
        });
        return question;
    }

    private Task AnswerAsync(Question question, Member author) => app.ChangeAsync(async db =>
    {
        var asked = await db.Questions.SingleAsync(q => q.Id == question.Id);
        db.Answers.Add(asked.Answer(author.Id, FormattedText.Empty, Guid.NewGuid(), app.Now));
    });

    private async Task<Resource> PublishAsync(Member author)
    {
        var resource = new Resource(author.Id, Guid.NewGuid(), app.Now);
        resource.Write("Une fiche", "", ResourceKind.Article, Licence.CcBySa, FormattedText.Empty, author.Id, app.Now);
        resource.Publish(author.Id, app.Now);
        await app.ChangeAsync(db =>
        {
            db.Resources.Add(resource);
            return Task.CompletedTask;
        });
        return resource;
    }
}
