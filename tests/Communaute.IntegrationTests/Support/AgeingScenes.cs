using Communaute.Forum.Ageing;
using Communaute.Members;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Closing;
using Communaute.Web.Features.Forum.Reactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Communaute.IntegrationTests.Support;

/// <summary>Answers that grow old, and what is asked about them.</summary>
internal static class AgeingScenes
{
    /// <summary>A question, its author, an answer that solved it, and who wrote that.</summary>
    public static async Task<SolvedScene> SolvedAsync(this CommunauteApp app, string? title = null)
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Karim", lastName: "Benali"));
        var question = await app.AskAsync(author, title ?? $"Une question {Guid.NewGuid():N}");
        var answer = await app.AnswerAsync(question, helper);
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.AgeAsync();
        return new SolvedScene(question, answer, author, helper);
    }

    /// <summary>Does at once all that the background services would do at this instant, as one node.</summary>
    public static async Task AgeAsync(this CommunauteApp app)
    {
        var (verifier, closer) = (app.Services.GetRequiredService<Verifier>(), app.Services.GetRequiredService<Closer>());

        do
        {
            await app.ReadJournalAsync();
        }
        while (await verifier.StepNextAsync(CancellationToken.None) || await closer.StepNextAsync(CancellationToken.None));

        await app.DeliverAsync();
    }

    /// <summary>Days pass one by one, each with what it brings.</summary>
    public static async Task LiveAsync(this CommunauteApp app, int days)
    {
        for (var day = 0; day < days; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            await app.AgeAsync();
        }
    }

    /// <summary>Time passes at once, until the day before something is due.</summary>
    public static Task LeapAsync(this CommunauteApp app, int days)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        return app.AgeAsync();
    }

    public static Task ReactAsync(this CommunauteApp app, int answer, Member member, ReactionKind kind, string reason = "") =>
        app.SendAsync(new ReactToAnswer { AnswerId = answer, Kind = kind, Reason = reason }, member);

    public static Task<Verification> VerificationAsync(this CommunauteApp app, int answer) =>
        app.ReadAsync(db => db.Verifications.AsNoTracking().SingleAsync(verification => verification.AnswerId == answer));

    /// <summary>How many mails told this member of this question, in words of their subject.</summary>
    public static int Told(this CommunauteApp app, Member member, int question, string subject) => app.MailsTo(member.Email!)
        .Count(mail => mail.Subject!.StartsWith(subject, StringComparison.Ordinal) && mail.TextBody!.Contains($"/questions/{question}/", StringComparison.Ordinal));
}

internal sealed record SolvedScene(int Question, int Answer, Member Author, Member Helper);
