using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Web.Features.Forum.Answers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Notifications;

/// <summary>In a community of its own, where nobody else announces anything: kinds of what happens × relations of whoever may be told × what they may see: exactly the expected notifications.</summary>
public sealed class TellingTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    private static readonly FollowLevel?[] OfQuestion = [null, FollowLevel.Nothing, FollowLevel.All];
    private static readonly FollowLevel?[] OfSubject = [null, FollowLevel.Nothing, FollowLevel.NewQuestions, FollowLevel.All];

    /// <summary>What a reader has to do with the question, and what should be told them of each kind of thing.</summary>
    private sealed record Reader(FollowLevel? Question, FollowLevel? Tag, FollowLevel? Theme, bool IsNamed, bool HasLeft)
    {
        public int Id { get; set; }

        private FollowKind? Through => (Question, Tag, Theme) switch
        {
            ({ }, _, _) => FollowKind.Question,
            (_, { }, _) => FollowKind.Tag,
            (_, _, { }) => FollowKind.Theme,
            _ => null,
        };

        private FollowLevel Level => Question ?? Tag ?? Theme ?? FollowLevel.Nothing;

        public TellingRule? Told(string kind) => kind switch
        {
            _ when HasLeft => null,
            nameof(QuestionAnswered) when IsNamed => TellingRule.Mentioned,
            nameof(QuestionAsked) when Question is null && Level >= FollowLevel.NewQuestions => Followed,
            nameof(QuestionAnswered) or nameof(CommentAdded) or nameof(AnswerAccepted) when Level == FollowLevel.All => Followed,
            _ => null,
        };

        private TellingRule Followed => Through switch
        {
            FollowKind.Question => TellingRule.FollowedQuestion,
            FollowKind.Tag => TellingRule.FollowedTag,
            _ => TellingRule.FollowedTheme,
        };
    }

    [Fact]
    public async Task Each_kind_of_thing_is_told_to_exactly_those_it_concerns_by_the_first_rule_that_holds()
    {
        var readers = (
            from question in OfQuestion
            from tag in OfSubject
            from theme in OfSubject
            from isNamed in new[] { false, true }
            from hasLeft in new[] { false, true }
            select new Reader(question, tag, theme, isNamed && question is null && tag != FollowLevel.NewQuestions && theme is null, hasLeft && theme == FollowLevel.All)).Distinct().ToList();
        var author = await app.AddMemberAsync();
        var helper = await app.AddMemberAsync();

        foreach (var reader in readers)
        {
            reader.Id = (await app.AddMemberAsync()).Id;
        }

        var named = readers.Where(reader => reader.IsNamed).Take(Mention.MaxPerText).ToList();
        var id = await app.AskAsync(author, "Une question que chacun suit à sa manière", "suivie-par-tous");
        await FollowAsync(id, readers);
        var answer = await app.AnswerAsync(id, helper, string.Join(' ', named.Select(reader => $"[@Lui](membre:{reader.Id})")));
        await app.ReadJournalAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.CommentAsync(id, helper, answer);
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.ReadJournalAsync();

        foreach (var (kind, thing) in new[] { (nameof(QuestionAsked), $"question:{id}"), (nameof(QuestionAnswered), $"answer:{answer}"), (nameof(AnswerAccepted), $"accepted:{answer}") })
        {
            var told = await app.ReadAsync(db => db.Notifications.Where(told => told.Thing == thing).ToDictionaryAsync(told => told.MemberId, told => told.Rule));
            var expected = readers.Where(reader => !reader.IsNamed || named.Contains(reader)).Where(reader => reader.Told(kind) is not null).ToDictionary(reader => reader.Id, reader => reader.Told(kind)!.Value);
            Assert.All(expected, one => Assert.Equal(one.Value, told.GetValueOrDefault(one.Key)));
            Assert.Empty(told.Keys.Except(expected.Keys).Except([author.Id, helper.Id]).Except(readers.Where(reader => reader.IsNamed).Select(reader => reader.Id)));
        }
    }

    [Fact]
    public async Task Whoever_asked_or_answered_is_told_by_what_is_theirs_and_never_of_what_they_did()
    {
        var (author, helper, passer) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        await app.CommentAsync(id, passer, answer);
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.ReadJournalAsync();

        Assert.Equal([(nameof(QuestionAnswered), TellingRule.MyQuestion), (nameof(CommentAdded), TellingRule.MyQuestion)], await OfAsync(author));
        Assert.Equal([(nameof(CommentAdded), TellingRule.AnswerToMe), (nameof(AnswerAccepted), TellingRule.AnswerToMe)], await OfAsync(helper));
        Assert.Equal([(nameof(AnswerAccepted), TellingRule.FollowedQuestion)], await OfAsync(passer));
    }

    [Fact]
    public async Task Whoever_wants_nothing_more_of_their_own_question_hears_nothing_but_what_names_them()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.SendAsync(new Web.Features.Forum.Following.FollowQuestion(id, On: false), author);

        await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        Assert.Empty(await OfAsync(author));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.AnswerAsync(id, helper, $"[@Vous](membre:{author.Id}) aviez raison.");
        await app.ReadJournalAsync();
        Assert.Equal([(nameof(Communaute.Forum.MemberMentioned), TellingRule.Mentioned)], await OfAsync(author));
    }

    [Fact]
    public async Task The_same_author_within_a_quarter_of_an_hour_is_told_once_to_whoever_has_read()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        await app.ChangeAsync(async db => (await db.Notifications.SingleAsync(told => told.MemberId == author.Id)).Read(app.Now));

        app.Clock.Advance(TimeSpan.FromMinutes(14));
        await app.CommentAsync(id, helper);
        await app.ReadJournalAsync();
        Assert.Single(await OfAsync(author));

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.CommentAsync(id, helper);
        await app.ReadJournalAsync();
        Assert.Equal(2, (await OfAsync(author)).Count);
    }

    [Fact]
    public async Task What_is_deleted_before_the_journal_is_read_is_told_to_nobody()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.SendAsync(new DeleteAnswer(await app.AnswerAsync(id, helper)), helper);
        await app.ReadJournalAsync();

        Assert.Empty(await OfAsync(author));
    }

    [Fact]
    public async Task A_replay_tells_nobody_again()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        await app.ReplayAsync("notifications");

        Assert.Single(await OfAsync(author));
    }

    private async Task<List<(string Kind, TellingRule Rule)>> OfAsync(Member member) =>
        [.. (await app.ReadAsync(db => db.Notifications.Where(told => told.MemberId == member.Id).OrderBy(told => told.Id).ToListAsync())).Select(told => (told.Kind, told.Rule))];

    private Task FollowAsync(int questionId, List<Reader> readers) => app.ChangeAsync(async db =>
    {
        var question = await db.Questions.Include(question => question.Themes).Include(question => question.Tags).SingleAsync(question => question.Id == questionId);

        foreach (var reader in readers)
        {
            if (reader.Question is { } level)
            {
                var follow = db.QuestionFollows.Add(new QuestionFollow(question, reader.Id, app.Now)).Entity;
                follow.Choose(level, app.Now);
            }

            if (reader.Tag is { } tag)
            {
                db.TagFollows.Add(new TagFollow(question.Tags[0].Id, reader.Id, tag, app.Now));
            }

            if (reader.Theme is { } theme)
            {
                db.ThemeFollows.Add(new ThemeFollow(question.Themes[0].Id, reader.Id, theme, app.Now));
            }

            if (reader.HasLeft)
            {
                (await db.Members.SingleAsync(member => member.Id == reader.Id)).Depart(reader.Id, app.Now);
            }
        }
    });
}
