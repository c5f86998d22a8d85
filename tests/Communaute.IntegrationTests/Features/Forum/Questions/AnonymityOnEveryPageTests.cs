using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Communaute.Advisors;
using Communaute.Forum.Ageing;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Web.Features.Advisors.Profiles;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Closing;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Drawing;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Home;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.References;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

/// <summary>
/// Somebody asks without their name and then does all that an author does. Wherever others look, nothing says who. In a
/// community of its own: what is new there would push the news of other tests out of the home page.
/// </summary>
public sealed class AnonymityOnEveryPageTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    private const string Name = "Quintefeuille";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Role.Advisor, false)]
    [InlineData(Role.Coordinator, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.Advisor, true)]
    public async Task No_page_says_who_asked(Role role, bool isLifted)
    {
        var scene = await PlayAsync(isLifted);
        var reader = await AddAdvisorAsync(role, "Lectrice", "Attentive");
        var said = new List<string>();
        await app.SendAsync(new FollowQuestion(scene.Id, On: true), reader);

        string[] coordination = role >= Role.Coordinator ? ["/coordination", "/coordination?semaines=4"] : [];

        foreach (var address in new[]
        {
            scene.Address, $"{scene.Address}?depuis={scene.OwnAnswer}", "/mes-suivis", $"{scene.Address}?apres={scene.OwnAnswer}", "/questions", "/questions?etat=resolues", $"/questions?etiquette={scene.Tag}",
            $"/questions?genre={await app.AKindAsync()}&theme={await app.AThemeAsync()}", $"/recherche?q={scene.Tag}",
            $"/questions?etiquette={scene.Tag}&periode=mois&urgence=cette-semaine", "/questions?qui=ma-structure", "/questions?qui=mes-reponses&etat=resolues",
            $"/annuaire/{scene.Helper.Id}/karim-benali", $"/questions/{scene.NearId}/une-autre-{scene.Tag}",
            ResourceWords.Address(scene.ResourceId, $"Une situation {scene.Tag}"),
            $"{scene.Address}/historique", $"{scene.Address}/historique?version=1&avec=0", $"{scene.Address}/historique?reponse={scene.OwnAnswer}",
            $"/questions/{scene.Id}/propositions", $"/questions/{scene.Id}/propositions?reponse={scene.OwnAnswer}",
        }.Concat(coordination))
        {
            using var answer = await app.VisitAsync(address, reader);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            said.AddRange(Said(html, scene.Author).Select(word => $"{address} says {word}"));
        }

        Assert.Empty(said);
    }

    [Fact]
    public async Task Neither_home_nor_the_directory_nor_the_search_for_a_name_ties_the_author_to_the_question()
    {
        var scene = await PlayAsync(isLifted: false);
        var reader = await AddAdvisorAsync(Role.Advisor, "Lectrice", "Attentive");

        var home = await app.SendAsync(new ShowHome(), reader);
        Assert.All(home.News.Where(line => line.Address.StartsWith("questions/", StringComparison.Ordinal)), line => AssertSilent(JsonSerializer.Serialize(line, Readable), scene.Author, "news"));
        Assert.Contains(home.News, line => line.Address == scene.Address.TrimStart('/') && line.ActorName is null);
        AssertSilent(JsonSerializer.Serialize(home.Waiting, Readable), scene.Author, "waiting");

        var rows = new HtmlParser().ParseDocument(await app.ReadPageAsync("/", reader)).QuerySelectorAll("li").Where(row => row.InnerHtml.Contains(scene.Tag, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => AssertSilent(row.OuterHtml, scene.Author, "home"));

        foreach (var address in new[] { $"/annuaire/{scene.Author.Id}/zebulon-quintefeuille", $"/recherche?q={Name}" })
        {
            Assert.DoesNotContain(scene.Tag, await app.ReadPageAsync(address, reader), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_kept_for_the_circuit_says_no_more_than_the_page()
    {
        var scene = await PlayAsync(isLifted: false);
        var reader = await AddAdvisorAsync(Role.Advisor, "Lectrice", "Attentive");

        foreach (var state in new object?[]
        {
            await app.ReadAsync(scene.Id, reader),
            await app.SendAsync(new ListQuestions(), reader),
            await app.SendAsync(new SuggestSubjects($"Une situation {scene.Tag} délicate", ""), reader),
            await app.SendAsync(new FindSimilar($"Une situation {scene.Tag} délicate"), reader),
            await app.SendAsync(new ReadProfile(scene.Helper.Id), reader),
            await app.SendAsync(new ReadResource(scene.ResourceId), reader),
            await app.SendAsync(new StartClosing(scene.Id), scene.Author),
            await app.HistoryAsync(scene.Id, reader),
            await app.HistoryAsync(scene.Id, reader, scene.OwnAnswer),
            await app.ProposalsAsync(scene.Id, scene.Helper),
            await app.StartProposalAsync(scene.Id, reader),
            await app.StartProposalAsync(scene.Id, reader, scene.OwnAnswer),
            await app.SendAsync(new SuggestPages(scene.Tag), reader),
        })
        {
            AssertSilent(JsonSerializer.Serialize(state, Readable), scene.Author, state!.GetType().Name);
        }

        var view = await app.ReadAsync(scene.Id, reader);
        Assert.Null(view.Author.MemberId);
        Assert.Equal(Byline.Nameless, view.Answers.Single(answer => answer.Id == scene.OwnAnswer).Author.Name);
        Assert.Equal([Byline.Nameless, "Karim Benali"], view.Comments.Select(comment => comment.Author));
        Assert.Equal([Byline.Nameless], view.Answers.SelectMany(answer => answer.Remarks).Select(remark => remark.By));
    }

    [Fact]
    public async Task The_author_is_named_to_nobody_who_edits_at_the_same_time()
    {
        var scene = await PlayAsync(isLifted: false);
        var coordinator = await app.AddCoordinatorAsync();
        var question = (await app.SendAsync(new StartQuestionEdit(scene.Id), coordinator))!;
        var answer = (await app.SendAsync(new StartAnswerEdit(scene.OwnAnswer), coordinator))!;
        var comment = (await app.SendAsync(new StartCommentEdit(scene.OwnComment), coordinator))!;
        await app.SendAsync(((await app.SendAsync(new StartQuestionEdit(scene.Id), scene.Author))!) with { Body = "Encore précisé." }, scene.Author);
        await app.SendAsync(answer with { Body = "Encore essayé." }, scene.Author);
        await app.SendAsync(comment with { Body = "Encore dit." }, scene.Author);

        EditConflictException[] conflicts =
        [
            await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(question with { Body = "La coordination" }, coordinator)),
            await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(answer with { Body = "La coordination" }, coordinator)),
            await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(comment with { Body = "La coordination" }, coordinator)),
        ];

        Assert.All(conflicts, conflict =>
        {
            Assert.StartsWith(Byline.Nameless, conflict.Message, StringComparison.Ordinal);
            AssertSilent(conflict.Message + conflict.SavedText + JsonSerializer.Serialize(conflict.Joining, Readable), scene.Author, "conflict");
        });
    }

    [Fact]
    public async Task No_mail_to_another_and_no_line_of_the_journal_carries_the_name()
    {
        var scene = await PlayAsync(isLifted: true);

        var mails = Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml").Select(file => MimeKit.MimeMessage.Load(file)).ToList();
        Assert.Contains(mails, mail => mail.To.Mailboxes.Any(to => to.Address == scene.Author.Email));
        var bearers = await app.ReadAsync(db => db.Members.Where(member => member.LastName == Name).Select(member => member.Email).ToListAsync());
        Assert.All(
            mails.Where(mail => mail.To.Mailboxes.All(to => !bearers.Contains(to.Address))),
            mail => AssertSilent($"{mail.Subject} {mail.TextBody} {mail.HtmlBody}", scene.Author, "mail"));

        var payloads = await app.ReadAsync(db => db.Journal.Where(entry => entry.Subject == "Question" && entry.SubjectId == scene.Id).Select(entry => entry.Payload).ToListAsync());
        Assert.All(payloads, payload => AssertSilent(payload, scene.Author, "journal"));
    }

    [Fact]
    public async Task Moderation_names_the_author_nowhere()
    {
        var scene = await PlayAsync(isLifted: true);
        var (coordinator, reporter) = (await AddAdvisorAsync(Role.Coordinator, "Lectrice", "Attentive"), await app.AddMemberAsync());
        await app.ReportAsync(PostKind.Question, scene.Id, reporter);
        await app.ReportAsync(PostKind.Answer, scene.OwnAnswer, reporter);
        await app.ReportAsync(PostKind.Comment, scene.OwnComment, reporter);
        await app.CloseAsync(scene.Id, coordinator);
        await app.SendAsync(new DeleteComment(scene.OwnComment), scene.Author);
        await app.SendAsync(new DeleteAnswer(scene.OwnAnswer, "Hors sujet."), coordinator);
        await app.ReadJournalAsync();
        var said = new List<string>();

        foreach (var address in new[] { scene.Address, "/moderation", "/moderation/journal", "/moderation/supprimes?genre=reponses", "/moderation/supprimes?genre=commentaires" })
        {
            var page = WebUtility.HtmlDecode(await app.ReadPageAsync(address, coordinator));
            Assert.Contains(scene.Tag, page, StringComparison.Ordinal);
            // After the lift coordinators read the name on the question's page, as before, and there alone.
            said.AddRange(address == scene.Address ? [] : Said(page, scene.Author).Select(word => $"{address} says {word}"));
        }

        Assert.Empty(said);
    }

    [Fact]
    public async Task A_page_costs_no_more_without_a_name()
    {
        var scene = await PlayAsync(isLifted: false);
        var reader = await app.AddMemberAsync();
        await app.ReadPageAsync("/questions", reader);

        var commands = await app.CountSqlAsync(() => app.ReadPageAsync(scene.Address, reader));

        Assert.True(commands.Count is > 0 and <= 6, string.Join("\n---\n", commands));
    }

    private async Task<Scene> PlayAsync(bool isLifted)
    {
        var author = await AddAdvisorAsync(Role.Advisor, "Zébulon", Name);
        var helper = await AddAdvisorAsync(Role.Advisor, "Karim", "Benali");
        var tag = $"secret{Guid.NewGuid():N}"[..16];
        var asked = await app.AQuestionAsync($"Une situation {tag}", tag) with { WithoutName = true };
        var id = await app.SendAsync(asked, author);
        var near = await app.AskAsync(helper, $"Une autre {tag}", tag);

        var answer = await app.AnswerAsync(id, helper);
        var own = await app.AnswerAsync(id, author, "J’ai trouvé entre-temps.");
        var comment = await app.CommentAsync(id, author, answer, "Merci, j’essaie demain.");
        await app.CommentAsync(id, helper, own, "Bravo.");
        await app.SendAsync(new VoteForAnswer(answer, On: true), author);
        await app.SendAsync(((await app.SendAsync(new StartQuestionEdit(id), author))!) with { Body = "Un peu précisé." }, author);
        await app.SendAsync(((await app.SendAsync(new StartAnswerEdit(own), author))!) with { Body = "J’ai trouvé, voici comment." }, author);
        await app.SendAsync(((await app.SendAsync(new StartCommentEdit(comment), author))!) with { Body = "Merci, j’essaie jeudi." }, author);
        await app.SendAsync(new AcceptProposal(await app.ProposeAsync(id, helper, "Un peu mieux précisé.")), author);
        await app.SendAsync(new RefuseProposal { ProposalId = await app.ProposeAsync(id, helper, "J’ai trouvé par hasard.", own), Reason = "Non." }, author);
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.ReactAsync(answer, author, ReactionKind.Dangerous, "Le lien mène ailleurs.");

        var coordinator = await app.AddCoordinatorAsync();
        await app.SendAsync(new ValidateAnswer(own), coordinator);
        var resource = await app.SendAsync(new DrawResource(id), coordinator);
        await app.SendAsync(new PublishResource(resource), coordinator);

        if (isLifted)
        {
            await app.SendAsync(new LiftAnonymity { QuestionId = id, Reason = "Une personne paraît en danger." }, await app.AddCoordinatorAsync());
        }

        await app.AgeAsync();
        return new Scene(author, helper, id, near, own, comment, resource, tag);
    }

    private async Task<Member> AddAdvisorAsync(Role role, string firstName, string lastName)
    {
        var member = await app.AddMemberAsync(role, firstName, lastName);
        await app.ChangeAsync(async db =>
        {
            var advisor = new Advisor(await db.Members.SingleAsync(m => m.Id == member.Id), app.Now);
            db.Advisors.Add(advisor);
        });
        return member;
    }

    private static void AssertSilent(string text, Member author, string where) =>
        Assert.Empty(Said(text, author).Select(word => $"{where} says {word}"));

    /// <summary>The name, however it is spelt, the address, a number that leads to the person.</summary>
    private static IEnumerable<string> Said(string text, Member author) =>
        new[] { Name, "Zébulon", "zebulon", author.Email!, $"annuaire/{author.Id}/", $"\"MemberId\":{author.Id}," }
            .Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private sealed record Scene(Member Author, Member Helper, int Id, int NearId, int OwnAnswer, int OwnComment, int ResourceId, string Tag)
    {
        public string Address => $"/questions/{Id}/une-situation-{Tag}";
    }
}
