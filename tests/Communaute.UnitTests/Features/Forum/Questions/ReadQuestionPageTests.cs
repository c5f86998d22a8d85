using Bunit;
using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Editing;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Reactions;
using Communaute.Web.Features.Forum.Reading;
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
        Mediator.Answers<RecordReading>(Unit.Value);
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
    public async Task What_is_on_the_screen_is_read_once_and_again_when_more_is_shown()
    {
        Mediator.Answers<VoteForAnswer>(Unit.Value);
        var page = Open(AQuestion);
        await page.Find("#reponse-9 [aria-pressed]").ClickAsync(new());
        Assert.Equal([new RecordReading(3, 9)], Mediator.Sent.OfType<RecordReading>());

        Mediator.Answers<ReadQuestion>(AQuestion with { Answers = [AnAnswer with { Id = 12, Score = 9 }, AnAnswer] });
        await page.Find("#reponse-9 [aria-pressed]").ClickAsync(new());
        Assert.Equal([new RecordReading(3, 9), new RecordReading(3, 12)], Mediator.Sent.OfType<RecordReading>());
    }

    [Theory]
    [InlineData(false, "Suivre la question")]
    [InlineData(true, "Vous suivez · ne plus suivre la question")]
    public async Task Following_is_one_button_that_says_its_state(bool isFollowed, string words)
    {
        Mediator.Answers<FollowQuestion>(Unit.Value);
        var page = Open(AQuestion with { IsFollowed = isFollowed });

        await page.FindAll(".article button").Single(button => button.TextContent.Trim() == words).ClickAsync(new());

        Assert.Equal(new FollowQuestion(3, !isFollowed), Assert.Single(Mediator.Sent.OfType<FollowQuestion>()));
    }

    [Theory]
    [InlineData(false, false, QuestionState.Answered, 3, true, "3 autres ont la même question")]
    [InlineData(false, true, QuestionState.Answered, 3, true, "2 autres ont la même question")]
    [InlineData(false, true, QuestionState.Answered, 1, true, null)]
    [InlineData(false, false, QuestionState.Solved, 1, false, "1 autre a la même question")]
    [InlineData(false, true, QuestionState.Solved, 2, true, "1 autre a la même question")]
    [InlineData(true, false, QuestionState.Unanswered, 2, false, "2 autres ont la même question")]
    public void Me_too_is_offered_to_others_while_the_question_is_open_and_says_how_many(bool isMine, bool hasMyVote, QuestionState state, int score, bool isOffered, string? words)
    {
        var page = Open(AQuestion with { IsMine = isMine, HasMyVote = hasMyVote, State = state, Score = score });
        var bar = page.Find(".article .postbar");

        Assert.Equal(isOffered, bar.TextContent.Contains("Moi aussi", StringComparison.Ordinal));
        Assert.Equal(words, System.Text.RegularExpressions.Regex.Match(bar.TextContent, "[0-9]+ autres? .* la même question") is { Success: true } said ? said.Value : null);
    }

    [Fact]
    public void Whoever_comes_from_a_question_they_were_writing_is_told_where_it_is()
    {
        Mediator.Answers<ReadQuestion>(AQuestion);
        Services.GetRequiredService<NavigationManager>().NavigateTo("questions/3/ameli-en-panne?brouillon=garde");

        var page = Render<ReadQuestionPage>(question => question.Add(p => p.Id, 3).Add(p => p.Slug, "ameli-en-panne"));

        Assert.Equal("mes-brouillons", page.Find(".note[role=status] a").GetAttribute("href"));
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
    public async Task Whoever_may_not_answer_is_told_before_writing_and_what_is_typed_already_stays()
    {
        var page = Open(AQuestion with { AnswerRefusal = Question.ClosedWords });
        Assert.Empty(page.FindAll("textarea"));
        Assert.Contains(Question.ClosedWords, page.Find("section[aria-labelledby=repondre] [role=status]").TextContent, StringComparison.Ordinal);

        var typing = Open(AQuestion);
        await typing.Find("textarea").ChangeAsync("Déjà tapé.");
        Mediator.Answers<VoteForAnswer>(Unit.Value);
        Mediator.Answers<ReadQuestion>(AQuestion with { AnswerRefusal = Question.ClosedWords });
        await typing.Find("#reponse-9 [aria-pressed]").ClickAsync(new());

        Assert.Equal("Déjà tapé.", typing.Find("textarea").GetAttribute("value"));
        Assert.Contains(Question.ClosedWords, typing.Find("section[aria-labelledby=repondre] [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_locked_question_nothing_is_offered_that_would_be_refused()
    {
        var page = Open(AQuestion with { AnswerRefusal = Question.LockedWords, CommentRefusal = Question.LockedWords, Facts = new() { Locked = new(Asked, "Nadège Fournel", "Le ton monte.") } });

        Assert.Empty(page.FindAll("[aria-pressed]"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Commenter", StringComparison.Ordinal));
        Assert.Contains("Nadège Fournel", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("Le ton monte.", page.Find(".note").TextContent, StringComparison.Ordinal);
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
    public async Task A_solution_that_grew_old_says_so_and_its_author_settles_it_in_one_click()
    {
        Mediator.Answers<ConfirmAnswer>(Unit.Value);
        Mediator.Answers<OutdateAnswer>(Unit.Value);
        var verified = new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);
        var old = AnAnswer with { IsAccepted = true, IsMine = true, MayChange = true, Age = new AnswerAge(verified, null, null, verified.AddMonths(6), null) };
        var page = Open(AQuestion with { State = QuestionState.Solved, Freshness = Freshness.ToVerify, Answers = [old] });

        Assert.Equal("Résolue, à revérifier", page.Find(".qhead .state").TextContent);
        Assert.Contains("À revérifier, vérifiée le 12\u00a0mars 2026", page.Find("#reponse-9 .marks").TextContent, StringComparison.Ordinal);
        await page.FindAll("#reponse-9 .note button").Single(button => button.TextContent == "Toujours vrai").ClickAsync(new());
        await page.FindAll("#reponse-9 .note button").Single(button => button.TextContent == "Périmé").ClickAsync(new());

        Assert.Equal([new ConfirmAnswer(9)], Mediator.Sent.OfType<ConfirmAnswer>());
        Assert.Equal([new OutdateAnswer(9)], Mediator.Sent.OfType<OutdateAnswer>());
    }

    [Fact]
    public void What_is_out_of_date_reads_so_and_no_longer_as_the_solution()
    {
        var verified = new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);
        var page = Open(AQuestion with { Answers = [AnAnswer with { IsAccepted = true, Age = new AnswerAge(verified, null, null, null, verified.AddDays(4)) }] });

        Assert.Contains("Périmée depuis le 16\u00a0mars 2026", page.Find("#reponse-9 .marks").TextContent, StringComparison.Ordinal);
        Assert.Equal(("answer", "Réponse de Karim Benali, périmée"), (page.Find("#reponse-9").ClassName!.Trim(), page.Find("#reponse-9").GetAttribute("aria-label")));
        Assert.Empty(page.FindAll("#reponse-9 .state.ok, #reponse-9 .note"));
    }

    [Fact]
    public void A_danger_is_told_before_the_answer_with_who_says_it_and_why()
    {
        var remark = new ReactionRemark(ReactionKind.Dangerous, "Faux site.", Byline.Nameless, new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc));
        var page = Open(AQuestion with { Answers = [AnAnswer with { Remarks = [remark] }] });

        Assert.Equal("Signalée comme dangereuse par l’auteur de la question le 12\u00a0mars 2026\u00a0: Faux site.", page.Find("#reponse-9 .note.red").TextContent.Trim());
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

    [Fact]
    public void A_question_without_a_name_shows_neither_name_nor_link_nor_initials_nor_tone()
    {
        var page = Open(AQuestion with { IsAnonymous = true, Author = new Byline { Name = Byline.Nameless }, Answers = [AnAnswer with { IsAccepted = true, Author = new Byline { Name = Byline.Nameless } }] });

        Assert.Equal("Question posée sans nom", page.Find(".article .byline .name").TextContent);
        Assert.Equal("av", page.Find(".article .byline .av").ClassName);
        Assert.Empty(page.FindAll("a[href^='annuaire']"));
        Assert.Equal("Réponse de l’auteur de la question, solution", page.Find("#reponse-9").GetAttribute("aria-label"));
        Assert.Equal("Solution retenue par l’auteur de la question", page.Find("#reponse-9 .marks .state").TextContent);
        Assert.Empty(page.FindAll(".article .note, .article .disclosure"));
    }

    [Fact]
    public async Task The_author_is_told_and_may_show_their_name()
    {
        Mediator.Answers<ShowMyName>(Unit.Value);
        var page = Open(AQuestion with { IsAnonymous = true, IsMine = true, Author = new Byline { Name = Byline.NamelessMe } });

        Assert.Equal("Vous, sans votre nom", page.Find(".article .byline .name").TextContent);
        Assert.Contains("paraîtra sous", page.Find("[aria-labelledby=repondre]").TextContent, StringComparison.Ordinal);
        await page.FindAll(".note button").Single(button => button.TextContent == "Afficher mon nom à tous").ClickAsync(new());

        Assert.Equal(new ShowMyName(3), Assert.Single(Mediator.Sent.OfType<ShowMyName>()));
    }

    [Fact]
    public async Task A_coordinator_lifts_it_with_a_reason_and_not_without()
    {
        Mediator.Answers<LiftAnonymity>(Unit.Value);
        var page = Open(AQuestion with { IsAnonymous = true, MayLift = true, Author = new Byline { Name = Byline.Nameless } });

        await page.Find(".disclosure form").SubmitAsync();
        Assert.Empty(Mediator.Sent.OfType<LiftAnonymity>());
        Assert.Contains("Dites pourquoi", page.Find(".disclosure .errmsg").TextContent, StringComparison.Ordinal);

        await page.Find("#champ-anonymat-Reason").InputAsync(new ChangeEventArgs { Value = "Une personne paraît en danger." });
        await page.Find(".disclosure form").SubmitAsync();
        Assert.Equal((3, "Une personne paraît en danger."), Assert.Single(Mediator.Sent.OfType<LiftAnonymity>()) is var sent ? (sent.QuestionId, sent.Reason) : default);
    }

    [Theory]
    [InlineData("Nadège Fournel", "Un danger.", "par Nadège Fournel")]
    [InlineData(null, null, "Seule la coordination voit le nom de l’auteur")]
    public void The_page_says_that_it_was_lifted(string? by, string? reason, string words)
    {
        var page = Open(AQuestion with { IsAnonymous = true, Lift = new LiftView(Asked, by, reason) });

        Assert.Contains(words, page.Find(".article .note").TextContent, StringComparison.Ordinal);
        Assert.Equal(reason is not null, page.Find(".article .note").TextContent.Contains("Motif", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_was_edited_leads_to_its_history()
    {
        var page = Open(AQuestion with { EditedAt = Asked, Answers = [AnAnswer with { EditedAt = Asked }] });

        Assert.Equal(
            ["questions/3/ameli-en-panne/historique", "questions/3/ameli-en-panne/historique?reponse=9"],
            page.FindAll(".byline a").Where(link => link.TextContent.StartsWith("modifiée", StringComparison.Ordinal)).Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Whoever_decides_sees_what_is_proposed_and_others_may_propose()
    {
        var page = Open(AQuestion with { Proposals = 2, MayChange = true, Answers = [AnAnswer with { MyProposal = ProposalState.Open }, AnAnswer with { Id = 10 }] });

        Assert.Contains("2 modifications proposées", page.Find(".article").TextContent, StringComparison.Ordinal);
        Assert.Contains("attend une réponse", page.Find("#reponse-9").TextContent, StringComparison.Ordinal);
        Assert.Equal(["questions/3/proposer?reponse=10"], page.FindAll("a[href*=proposer]").Select(link => link.GetAttribute("href")));
    }

    private IRenderedComponent<ReadQuestionPage> Open(QuestionView question)
    {
        Mediator.Answers<ReadQuestion>(question);
        return Render<ReadQuestionPage>(page => page.Add(p => p.Id, 3).Add(p => p.Slug, "ameli-en-panne"));
    }
}
