using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.EntityFrameworkCore;

namespace Communaute.IntegrationTests.Support;

/// <summary>Editing and proposing, in one line each.</summary>
public static class EditingScenes
{
    public static async Task<EditQuestion> StartEditAsync(this CommunauteApp app, int questionId, Member editor) =>
        await app.SendAsync(new StartQuestionEdit(questionId), editor) ?? throw new InvalidOperationException("The form does not open.");

    public static async Task<EditAnswer> StartAnswerEditAsync(this CommunauteApp app, int answerId, Member editor) =>
        await app.SendAsync(new StartAnswerEdit(answerId), editor) ?? throw new InvalidOperationException("The form does not open.");

    public static async Task EditAsync(this CommunauteApp app, int questionId, Member editor, string body) =>
        await app.SendAsync(await app.StartEditAsync(questionId, editor) with { Body = body }, editor);

    public static async Task EditAnswerAsync(this CommunauteApp app, int answerId, Member editor, string body) =>
        await app.SendAsync(await app.StartAnswerEditAsync(answerId, editor) with { Body = body }, editor);

    public static async Task<HistoryView> HistoryAsync(this CommunauteApp app, int questionId, Member reader, int? answerId = null, int? version = null, int? with = null, int? before = null) =>
        await app.SendAsync(new ReadHistory(questionId, answerId, version, with, before), reader) ?? throw new InvalidOperationException("There is no history.");

    public static async Task<ProposeEdit> StartProposalAsync(this CommunauteApp app, int questionId, Member member, int? answerId = null) =>
        await app.SendAsync(new StartProposal(questionId, answerId), member) ?? throw new InvalidOperationException("The form does not open.");

    /// <summary>Proposes and gives the proposal's number.</summary>
    public static async Task<int> ProposeAsync(this CommunauteApp app, int questionId, Member member, string body, int? answerId = null)
    {
        var proposal = await app.StartProposalAsync(questionId, member, answerId) with { Body = body };
        await app.SendAsync(proposal, member);
        return await app.ReadAsync(db => db.EditProposals.Where(made => made.Submission == proposal.Submission).Select(made => made.Id).SingleAsync());
    }

    public static async Task<ProposalsView> ProposalsAsync(this CommunauteApp app, int questionId, Member reader, int? answerId = null) =>
        await app.SendAsync(new ReadProposals(questionId, answerId), reader) ?? throw new InvalidOperationException("The post is not there.");

    public static Task<EditProposal> FindProposalAsync(this CommunauteApp app, int id) => app.ReadAsync(db => db.EditProposals.SingleAsync(proposal => proposal.Id == id));
}
