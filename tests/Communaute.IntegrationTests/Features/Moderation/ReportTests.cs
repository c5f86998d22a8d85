using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Moderation;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Moderation;

public sealed class ReportTests(CommunauteApp app)
{
    [Fact]
    public async Task One_open_report_for_each_member_and_text_whatever_is_sent_at_once()
    {
        var (author, one, two) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => app.ReportAsync(PostKind.Question, id, number % 2 == 0 ? one : two))));

        var open = await app.CaseOfAsync(PostKind.Question, id);
        Assert.Equal(new[] { one.Id, two.Id }.Order(), open.Reports.Select(report => report.ReporterId).Order());
        Assert.Equal(1, await app.ReadAsync(db => db.ReportCases.CountAsync(reported => reported.PostKind == PostKind.Question && reported.PostId == id)));
        Assert.StartsWith("Vous avez déjà signalé ce texte", await app.SendAsync(new StartReport(PostKind.Question, id), one), StringComparison.Ordinal);
        Assert.Null(await app.SendAsync(new StartReport(PostKind.Question, id), author));
    }

    [Fact]
    public async Task What_one_may_not_see_or_wrote_oneself_is_not_reported_and_a_reason_is_needed()
    {
        var (author, reader, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var draft = await app.WriteResourceAsync(coordinator, publish: false);
        var gone = await app.AskAsync(author);
        await app.SendAsync(new DeleteQuestion(gone), author);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.ReportAsync(PostKind.Question, id, author));
        await Assert.ThrowsAsync<NotFoundException>(() => app.ReportAsync(PostKind.Question, gone, reader));
        await Assert.ThrowsAsync<NotFoundException>(() => app.ReportAsync(PostKind.Resource, draft, reader));
        await Assert.ThrowsAsync<NotFoundException>(() => app.ReportAsync(PostKind.Answer, int.MaxValue, reader));
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new ReportPost { Kind = PostKind.Question, PostId = id }, reader));
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new ReportPost { Kind = PostKind.Question, PostId = id, Reason = ReportReason.Other }, reader));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListReports(), reader));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListAudit(), reader));
    }

    [Fact]
    public async Task Reporters_are_told_what_was_decided_and_the_author_what_was_done()
    {
        var (author, reporter, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Fidèle", lastName: "Signaleur"), await app.AddCoordinatorAsync());
        var (id, helper) = (await app.AskAsync(author, "Une question saine"), await app.AddMemberAsync());
        var answer = await app.AnswerAsync(id, helper, "Un conseil dangereux.");
        await app.ReportAsync(PostKind.Answer, answer, reporter, "<b>faux</b>");
        await app.SendAsync(await app.StartSettlingAsync(PostKind.Answer, answer, ActKind.Deleted), coordinator);
        await app.DeliverAsync();

        var toReporter = Assert.Single(app.MailsTo(reporter.Email!));
        Assert.Contains("Ce texte est supprimé.", toReporter.TextBody, StringComparison.Ordinal);
        Assert.Contains(ModerationScenes.Why, toReporter.TextBody, StringComparison.Ordinal);
        var toHelper = Assert.Single(app.MailsTo(helper.Email!), mail => mail.Subject == "La coordination a supprimé un de vos textes");
        Assert.DoesNotContain("Signaleur", toHelper.TextBody + toHelper.HtmlBody, StringComparison.Ordinal);
        Assert.NotNull((await app.FindAnswerAsync(answer)).DeletedAt);
    }

    [Fact]
    public async Task Of_two_coordinators_who_decide_at_once_one_wins_and_the_other_is_told_who()
    {
        var (one, two) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(Role.Coordinator, "Samira", "Ouali"));
        var id = await app.AskAsync(await app.AddMemberAsync());
        await app.ReportAsync(PostKind.Question, id, await app.AddMemberAsync());
        var (dismiss, delete) = (await app.StartSettlingAsync(PostKind.Question, id, ActKind.ReportsDismissed), await app.StartSettlingAsync(PostKind.Question, id, ActKind.Deleted));

        var ends = await Task.WhenAll(EndAsync(dismiss, one), EndAsync(delete, two), EndAsync(dismiss, one), EndAsync(delete, two));

        var settled = await app.CaseOfAsync(PostKind.Question, id);
        var winner = settled.SettledById == one.Id ? "Nadège Fournel" : "Samira Ouali";
        Assert.All(ends.OfType<string>(), words => Assert.Equal($"{winner} a déjà traité ce signalement.", words));
        Assert.Equal(2, ends.Count(end => end is null));
        Assert.Equal(settled.Outcome == ActKind.Deleted, (await app.FindQuestionAsync(id)).DeletedAt is not null);
        Assert.Equal(1, await app.ReadAsync(db => db.ModerationActs.CountAsync(act => act.PostKind == PostKind.Question && act.PostId == id)));
    }

    [Fact]
    public async Task A_report_that_comes_while_one_decides_is_read_before()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        await app.ReportAsync(PostKind.Question, id, await app.AddMemberAsync());
        var settle = await app.StartSettlingAsync(PostKind.Question, id, ActKind.ReportsDismissed);
        await app.ReportAsync(PostKind.Question, id, await app.AddMemberAsync());

        var end = await app.SendAsync(settle, coordinator);
        Assert.True(end.IsOpen);
        Assert.StartsWith("Un autre signalement", end.Words, StringComparison.Ordinal);
        await app.SendAsync(await app.StartSettlingAsync(PostKind.Question, id, ActKind.Closed), coordinator);

        Assert.NotNull((await app.FindQuestionAsync(id)).ClosedAt);
        await app.ReportAsync(PostKind.Question, id, await app.AddMemberAsync());
        Assert.Null((await app.CaseOfAsync(PostKind.Question, id)).SettledAt);
    }

    [Fact]
    public async Task The_queue_goes_by_key_the_oldest_first_with_text_and_reasons_and_counts_in_the_menu()
    {
        var (coordinator, reporter) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(firstName: "Fidèle", lastName: "Signaleur"));
        var id = await app.AskAsync(await app.AddMemberAsync());
        var comments = new List<int>();

        for (var number = 0; number < ListReports.PageSize + 1; number++)
        {
            comments.Add(await app.CommentAsync(id, await app.AddMemberAsync(), body: $"Remarque {number}"));
            await app.ReportAsync(PostKind.Comment, comments[^1], reporter, "<script>alert(1)</script>");
        }

        var seen = new List<CaseView>();

        for (int? after = 0; after is not null;)
        {
            var page = await app.SendAsync(new ListReports(after), coordinator);
            Assert.True(page.Rows.Count <= ListReports.PageSize);
            seen.AddRange(page.Rows);
            after = page.Next;
        }

        Assert.Equal(seen.Select(row => row.Id).Order(), seen.Select(row => row.Id));
        var mine = seen.Where(row => row.QuestionId == id && row.Kind == PostKind.Comment).ToList();
        Assert.Equal(comments, mine.Select(row => row.PostId));
        Assert.All(mine, row => Assert.Equal(("Fidèle Signaleur", ReportReason.DangerousOrFalse), (row.Reports.Single().By, row.Reports.Single().Reason)));
        Assert.Contains("Remarque 0", mine[0].Html, StringComparison.Ordinal);
        Assert.InRange(await app.SendAsync(new CountReports(), coordinator), 1, OpenReports.MaxCount);
        using var drawn = await app.VisitAsync("/moderation", coordinator);
        Assert.DoesNotContain("<script>alert", await drawn.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_tells_a_member_who_reported()
    {
        var (author, reporter) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Fidèle", lastName: "Signaleur"));
        var id = await app.AskAsync(author, "Signalée en silence");
        await app.ReportAsync(PostKind.Question, id, reporter);

        foreach (var address in new[] { $"/questions/{id}/signalee-en-silence", "/", "/mes-textes-supprimes" })
        {
            Assert.DoesNotContain("Signaleur", await app.ReadPageAsync(address, author), StringComparison.Ordinal);
        }
    }

    private async Task<string?> EndAsync(SettleReports settle, Member coordinator) =>
        (await Task.Run(() => app.SendAsync(settle, coordinator))).Words;
}
