using Communaute.Members;
using Communaute.Moderation;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Moderation;
using Microsoft.EntityFrameworkCore;

namespace Communaute.IntegrationTests.Support;

/// <summary>What members report and coordinators do, in one line each.</summary>
public static class ModerationScenes
{
    public const string Why = "Vu avec l’équipe.";

    public static Task CloseAsync(this CommunauteApp app, int questionId, Member coordinator, string reason = Why) =>
        app.SendAsync(new CloseQuestion { QuestionId = questionId, Reason = reason }, coordinator);

    public static Task LockAsync(this CommunauteApp app, int questionId, Member coordinator, string reason = Why) =>
        app.SendAsync(new LockQuestion { QuestionId = questionId, Reason = reason }, coordinator);

    public static Task PointAsync(this CommunauteApp app, int questionId, string target, Member coordinator) =>
        app.SendAsync(new MarkDuplicate { QuestionId = questionId, Target = target }, coordinator);

    public static Task MergeAsync(this CommunauteApp app, int questionId, int target, Member coordinator) =>
        app.SendAsync(new MergeQuestion { QuestionId = questionId, Target = $"questions/{target}/une-adresse", Reason = Why }, coordinator);

    public static Task ReportAsync(this CommunauteApp app, PostKind kind, int postId, Member reporter, string words = "") =>
        app.SendAsync(new ReportPost { Kind = kind, PostId = postId, Reason = ReportReason.DangerousOrFalse, Words = words }, reporter);

    public static Task<ReportCase> CaseOfAsync(this CommunauteApp app, PostKind kind, int postId) => app.ReadAsync(db =>
        db.ReportCases.Include(reported => reported.Reports).Where(reported => reported.PostKind == kind && reported.PostId == postId).OrderByDescending(reported => reported.Id).FirstAsync());

    /// <summary>As the queue shows it to whoever reads it now.</summary>
    public static async Task<SettleReports> StartSettlingAsync(this CommunauteApp app, PostKind kind, int postId, ActKind outcome) =>
        Settle(await app.CaseOfAsync(kind, postId), outcome);

    private static SettleReports Settle(ReportCase open, ActKind outcome) => new() { CaseId = open.Id, Version = open.Version, Outcome = outcome, Reason = Why };
}
