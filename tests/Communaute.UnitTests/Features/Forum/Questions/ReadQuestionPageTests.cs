using Bunit;
using Communaute.Forum;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Drafts;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class ReadQuestionPageTests : ComponentTest
{
    private static readonly DateTime Asked = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    private static readonly AnswerView AnAnswer = new(
        9, "<p>Essayez ceci.</p>", Asked.AddMinutes(35), null, false, false, null, 4, false, false, false, new Byline { MemberId = 2, Name = "Karim Benali" });

    private static readonly QuestionView AQuestion = new(
        3, "Ameli en panne", "<p>Depuis hier.</p>", QuestionState.Answered, false, 1, false, false, Asked, null, 1,
        new Byline { MemberId = 1, Name = "Maud Villeneuve", IsListed = true })
    {
        Asked = new ReadQuestion(3),
        Answers = [AnAnswer],
    };

    public ReadQuestionPageTests()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Mediator.Answers<ReadDraft>(null);
    }

    [Fact]
    public async Task A_vote_is_sent_and_the_page_shows_its_count()
    {
        Mediator.Answers<VoteForAnswer>(Unit.Value);
        var page = Open(AQuestion);
        Mediator.Answers<ReadQuestion>(AQuestion with { Answers = [AnAnswer with { Score = 5, HasMyVote = true }] });

        await page.Find("#reponse-9 [aria-pressed]").ClickAsync(new());

        Assert.Equal(new VoteForAnswer(9, true), Assert.Single(Mediator.Sent.OfType<VoteForAnswer>()));
        var button = page.Find("#reponse-9 [aria-pressed]");
        Assert.Equal(("true", "Utile · 5, dont vous"), (button.GetAttribute("aria-pressed"), button.TextContent.Trim()));
    }

    [Fact]
    public async Task A_refusal_is_said_and_the_page_shows_what_is_true_now()
    {
        Mediator.Refuses<VoteForAnswer>(new BusinessRuleException("Trop vite."));
        var page = Open(AQuestion);

        await page.Find("#reponse-9 [aria-pressed]").ClickAsync(new());

        Assert.Equal("Trop vite.", Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars).Message);
        Assert.Equal(2, Mediator.Sent.OfType<ReadQuestion>().Count());
    }

    [Theory]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, false, true)]
    [InlineData(false, false, false, false)]
    public void Each_is_offered_what_they_may_do(bool asked, bool coordinates, bool mayAccept, bool mayValidate)
    {
        var page = Open(AQuestion with { IsMine = asked, MayValidate = coordinates });
        var offered = page.Find("#reponse-9 .postbar").TextContent;

        Assert.Equal(mayAccept, offered.Contains("Retenir comme solution", StringComparison.Ordinal));
        Assert.Equal(mayValidate, offered.Contains("Valider la réponse", StringComparison.Ordinal));
        Assert.DoesNotContain("Supprimer", offered, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_offered_to_vote_for_their_own_text()
    {
        var page = Open(AQuestion with { IsMine = true, Answers = [AnAnswer with { IsMine = true }] });

        Assert.Empty(page.FindAll("[aria-pressed]"));
        Assert.Contains("Utile · 4", page.Find("#reponse-9").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_says_who_kept_it_and_who_vouches_for_it()
    {
        var page = Open(AQuestion with { Answers = [AnAnswer with { IsAccepted = true, IsValidated = true, ValidatedBy = "Nadège Fournel" }] });

        Assert.Equal(
            ["Solution retenue par Maud Villeneuve", "Validée par Nadège Fournel"],
            page.FindAll("#reponse-9 .marks .state").Select(mark => mark.TextContent));
        Assert.Equal("Réponse de Karim Benali, solution", page.Find("#reponse-9").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task An_empty_answer_is_refused_and_not_sent()
    {
        var page = Open(AQuestion);

        await page.Find("form").SubmitAsync();

        Assert.Equal("Écrivez votre réponse avant de la publier.", page.Find(".errmsg span").TextContent);
        Assert.Empty(Mediator.Sent.OfType<AnswerQuestion>());
    }

    [Fact]
    public async Task The_draft_of_whatever_is_written_here_leads_back_here()
    {
        var comment = new CommentView(21, null, "<p>Vu aussi.</p>", "Karim Benali", Asked, null, MayChange: true);
        Mediator.Answers<StartAnswerEdit>(new EditAnswer { AnswerId = 9 });
        Mediator.Answers<StartCommentEdit>(new EditComment { CommentId = 21 });
        var page = Open(AQuestion with { Answers = [AnAnswer with { MayChange = true }], Comments = [comment] });

        foreach (var opening in page.FindAll("button").Where(button => button.TextContent.Contains("Commenter", StringComparison.Ordinal) || button.TextContent.StartsWith("Modifier", StringComparison.Ordinal)).ToList())
        {
            await opening.ClickAsync(new());
        }

        var keys = page.FindAll("form").Select(form => form.GetAttribute("data-brouillon")!).ToList();
        Assert.Equal(5, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal("questions/3", DraftAddress.Of(key).Split('#')[0]));
    }

    private IRenderedComponent<ReadQuestionPage> Open(QuestionView question)
    {
        Mediator.Answers<ReadQuestion>(question);
        return Render<ReadQuestionPage>(page => page.Add(p => p.Id, 3).Add(p => p.Slug, "ameli-en-panne"));
    }
}
