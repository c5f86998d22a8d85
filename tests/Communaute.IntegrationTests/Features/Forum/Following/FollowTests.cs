using Communaute.Forum.Following;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Features.Taxonomy.Tags;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Following;

public sealed class FollowTests(CommunauteApp app)
{
    [Fact]
    public async Task Whoever_asks_answers_or_comments_follows_and_the_others_do_not()
    {
        var (author, helper, passer, reader) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.AnswerAsync(id, helper);
        await app.CommentAsync(id, passer);

        Assert.True((await app.ReadAsync(id, author)).IsFollowed);
        Assert.True((await app.ReadAsync(id, helper)).IsFollowed);
        Assert.True((await app.ReadAsync(id, passer)).IsFollowed);
        Assert.False((await app.ReadAsync(id, reader)).IsFollowed);
    }

    [Fact]
    public async Task Who_said_they_do_not_want_to_follow_answers_without_following()
    {
        var helper = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        await app.SendAsync(new FollowQuestion(id, On: false), helper);

        await app.AnswerAsync(id, helper);
        await app.CommentAsync(id, helper);

        Assert.False((await app.ReadAsync(id, helper)).IsFollowed);
    }

    [Fact]
    public async Task Twenty_clicks_at_once_are_one_choice_and_the_last_word_counts()
    {
        var reader = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.SendAsync(new FollowQuestion(id, On: true), reader))));
        Assert.True((await app.ReadAsync(id, reader)).IsFollowed);

        await app.SendAsync(new FollowQuestion(id, On: false), reader);
        Assert.False((await app.ReadAsync(id, reader)).IsFollowed);
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_followed()
    {
        var (author, member) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var deleted = await app.AskAsync(author);
        await app.SendAsync(new DeleteQuestion(deleted), author);

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new FollowQuestion(deleted, On: true), member));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new FollowSubject(FollowKind.Theme, 999_999, FollowLevel.All), member));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new FollowSubject(FollowKind.Tag, 999_999, FollowLevel.All), member));
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new FollowSubject(FollowKind.Question, 1, FollowLevel.All), member));
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new FollowSubject(FollowKind.Theme, 1, (FollowLevel)7), member));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new FollowQuestion(deleted, On: true), sender: null));
        Assert.Null(await app.SendAsync(new ReadFollow(null, "jamais écrite"), member));
    }

    [Theory]
    [InlineData(FollowKind.Theme)]
    [InlineData(FollowKind.Tag)]
    public async Task A_theme_or_a_tag_has_three_levels_and_none(FollowKind kind)
    {
        var member = await app.AddMemberAsync();
        var theme = await app.AddThemeAsync();
        await app.AskAsync(await app.AddMemberAsync(), "Avec une étiquette", "à suivre");
        var asked = kind == FollowKind.Theme ? new ReadFollow(theme, null) : new ReadFollow(null, "À SUIVRE");
        var subject = (await app.SendAsync(asked, member))!;
        Assert.Null(subject.Level);

        foreach (var level in new FollowLevel?[] { FollowLevel.All, FollowLevel.NewQuestions, FollowLevel.Nothing, null })
        {
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => app.SendAsync(new FollowSubject(kind, subject.SubjectId, level), member))));
            Assert.Equal(level, (await app.SendAsync(asked, member))!.Level);
            Assert.Equal(level is null ? 0 : 1, (await app.SendAsync(new ListMyFollows(kind), member)).Rows.Count);
        }
    }

    [Fact]
    public async Task My_page_lists_what_i_follow_by_key_and_nothing_of_the_others()
    {
        var (author, me) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var followed = new List<int>();

        for (var number = 0; number < 23; number++)
        {
            followed.Add(await app.AskAsync(number == 6 ? author : await app.AddMemberAsync(), $"Suivie {number}"));
            await app.SendAsync(new FollowQuestion(followed[^1], On: true), me);
            app.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        await app.SendAsync(new FollowQuestion(followed[5], On: false), me);
        await app.SendAsync(new DeleteQuestion(followed[6]), author);

        var first = await app.SendAsync(new ListMyFollows(FollowKind.Question), me);
        await app.SendAsync(new FollowQuestion(await app.AskAsync(author), On: true), me);
        var second = await app.SendAsync(new ListMyFollows(FollowKind.Question, first.Next), me);

        Assert.Equal(followed.Except([followed[5], followed[6]]).OrderDescending(), first.Rows.Concat(second.Rows).Select(row => row.SubjectId));
        Assert.Null(second.Next);
        Assert.Empty((await app.SendAsync(new ListMyFollows(FollowKind.Question), await app.AddMemberAsync())).Rows);
    }

    [Theory]
    // question, tag, theme → is it told when it is asked, and what happens later.
    [InlineData(null, null, null, false, false)]
    [InlineData(null, null, FollowLevel.NewQuestions, true, false)]
    [InlineData(null, null, FollowLevel.All, true, true)]
    [InlineData(null, null, FollowLevel.Nothing, false, false)]
    [InlineData(null, FollowLevel.Nothing, FollowLevel.All, false, false)]
    [InlineData(null, FollowLevel.All, FollowLevel.Nothing, true, true)]
    [InlineData(null, FollowLevel.NewQuestions, FollowLevel.All, true, false)]
    [InlineData(FollowLevel.All, FollowLevel.Nothing, FollowLevel.Nothing, true, true)]
    [InlineData(FollowLevel.Nothing, FollowLevel.All, FollowLevel.All, false, false)]
    public async Task A_question_speaks_before_its_tags_and_they_before_its_themes(FollowLevel? question, FollowLevel? tag, FollowLevel? theme, bool whenAsked, bool later)
    {
        var member = await app.AddMemberAsync();
        var (themeId, word) = (await app.AddThemeAsync(), $"mot{Guid.NewGuid():N}"[..12]);
        var id = await app.SendAsync(await app.AQuestionAsync("À qui le dire", word) with { ThemeIds = [themeId] }, await app.AddMemberAsync());
        await app.SendAsync(new FollowSubject(FollowKind.Theme, themeId, theme), member);
        await app.SendAsync(new FollowSubject(FollowKind.Tag, (await app.SendAsync(new ReadFollow(null, word), member))!.SubjectId, tag), member);

        if (question is { } level)
        {
            await app.SendAsync(new FollowQuestion(id, level == FollowLevel.All), member);
        }

        Assert.Equal(whenAsked, await IsToldAsync(FollowLevel.NewQuestions));
        Assert.Equal(later, await IsToldAsync(FollowLevel.All));

        Task<bool> IsToldAsync(FollowLevel atLeast) => app.ReadAsync(db => db.FollowersOf(id, atLeast, app.Now).AnyAsync(follower => follower.MemberId == member.Id));
    }

    [Fact]
    public async Task A_follower_is_told_once_with_the_choice_that_decided_and_not_after_they_left_or_it_was_deleted()
    {
        var (author, gone) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (one, two) = (await app.AddThemeAsync(), await app.AddThemeAsync());
        var id = await app.SendAsync(await app.AQuestionAsync() with { ThemeIds = [one, two] }, author);
        await app.SendAsync(new FollowSubject(FollowKind.Theme, one, FollowLevel.NewQuestions), gone);
        await app.SendAsync(new FollowSubject(FollowKind.Theme, two, FollowLevel.All), gone);

        var told = await app.ReadAsync(db => db.FollowersOf(id, FollowLevel.NewQuestions, app.Now).OrderBy(follower => follower.MemberId).ToListAsync());
        Assert.Equal(
            [(author.Id, FollowLevel.All, FollowKind.Question), (gone.Id, FollowLevel.All, FollowKind.Theme)],
            told.Select(follower => (follower.MemberId, follower.Level, follower.Through)));

        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == gone.Id)).Depart(author.Id, app.Now));
        Assert.Equal([author.Id], await app.ReadAsync(db => db.FollowersOf(id, FollowLevel.NewQuestions, app.Now).Select(follower => follower.MemberId).ToListAsync()));

        await app.SendAsync(new DeleteQuestion(id), author);
        Assert.Empty(await app.ReadAsync(db => db.FollowersOf(id, FollowLevel.NewQuestions, app.Now).ToListAsync()));
    }

    [Fact]
    public async Task When_a_tag_goes_into_another_its_followers_follow_that_one_and_a_synonym_finds_it()
    {
        var (one, both, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        await app.AskAsync(one, "Deux mots pour une chose", "suivi jeune", "suivi vieux");
        var (young, old) = ((await app.SendAsync(new ReadFollow(null, "suivi jeune"), one))!.SubjectId, (await app.SendAsync(new ReadFollow(null, "suivi vieux"), one))!.SubjectId);
        await app.SendAsync(new FollowSubject(FollowKind.Tag, old, FollowLevel.All), one);
        await app.SendAsync(new FollowSubject(FollowKind.Tag, old, FollowLevel.All), both);
        await app.SendAsync(new FollowSubject(FollowKind.Tag, young, FollowLevel.Nothing), both);

        await app.SendAsync(new MergeTag { TagId = old, Into = "suivi jeune" }, coordinator);

        Assert.Equal((young, FollowLevel.All), await app.SendAsync(new ReadFollow(null, "suivi vieux"), one) is { } mine ? (mine.SubjectId, mine.Level) : default);
        Assert.Equal(FollowLevel.Nothing, (await app.SendAsync(new ReadFollow(null, "suivi jeune"), both))!.Level);
    }

    [Fact]
    public async Task A_merged_question_gives_its_followers_to_the_other_but_for_those_who_decided_about_it()
    {
        var (author, reader, silent, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (from, to) = (await app.AskAsync(author), await app.AskAsync(await app.AddMemberAsync()));
        await app.SendAsync(new FollowQuestion(from, On: true), reader);
        await app.SendAsync(new FollowQuestion(from, On: true), silent);
        await app.SendAsync(new FollowQuestion(to, On: false), silent);
        await app.SendAsync(new RecordReading(from, 0), reader);

        await app.SendAsync(new MergeQuestion { QuestionId = from, Target = $"{to}", Reason = "La même." }, coordinator);

        Assert.True((await app.ReadAsync(to, author)).IsFollowed);
        Assert.True((await app.ReadAsync(to, reader)).IsFollowed);
        Assert.False((await app.ReadAsync(to, silent)).IsFollowed);
        Assert.Equal(to, (await app.ReadAsync(db => db.QuestionReadings.SingleAsync(reading => reading.MemberId == reader.Id))).QuestionId);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_at_once_follows_once()
    {
        var helper = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        var answer = new AnswerQuestion { QuestionId = id, Body = "Une seule fois." };

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.SendAsync(answer, helper))));

        Assert.Single((await app.ReadAsync(id, helper)).Answers);
        Assert.True((await app.ReadAsync(id, helper)).IsFollowed);
    }
}
