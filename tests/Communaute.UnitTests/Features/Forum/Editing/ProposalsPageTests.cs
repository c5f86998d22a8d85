using Bunit;
using Communaute.Forum.Editing;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Editing;
using MediatR;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Editing;

public sealed class ProposalsPageTests : ComponentTest
{
    private static readonly DateTime At = new(2026, 11, 23, 7, 30, 0, DateTimeKind.Utc);

    private static readonly ProposalView Proposal = new(5, "Karim Benali", IsMine: false, At, "L’étape a changé", ProposalState.Open, null)
    {
        CanBeAccepted = true,
        Compared = new ComparedView(0, 1, "<p>Un</p>", "1 mot retiré"),
    };

    public ProposalsPageTests()
    {
        OpenCircuit();
        Mediator.Answers<AcceptProposal>(Unit.Value);
        Mediator.Answers<RefuseProposal>(Unit.Value);
        Mediator.Answers<WithdrawProposal>(Unit.Value);
    }

    [Fact]
    public async Task Whoever_decides_reads_who_why_and_what_then_accepts()
    {
        var page = Open(Proposal, mayDecide: true);

        Assert.Equal("Proposition de Karim Benali", page.Find("article h2").TextContent);
        Assert.Contains("L’étape a changé", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 mot retiré", page.Find(".changes").TextContent);
        await page.Find("article .btns .primary").ClickAsync(new());

        Assert.Equal(new AcceptProposal(5), Assert.Single(Mediator.Sent.OfType<AcceptProposal>()));
    }

    [Fact]
    public async Task A_refusal_takes_a_reason_or_none()
    {
        var page = Open(Proposal, mayDecide: true);

        await page.Find("#champ-refus-5-Reason").InputAsync(new ChangeEventArgs { Value = "Trop long." });
        await page.Find(".disclosure form").SubmitAsync();

        Assert.Equal(new RefuseProposal { ProposalId = 5, Reason = "Trop long." }, Assert.Single(Mediator.Sent.OfType<RefuseProposal>()));
    }

    [Fact]
    public void One_that_cannot_be_joined_any_more_says_so_and_can_only_be_refused()
    {
        var page = Open(Proposal with { CanBeAccepted = false }, mayDecide: true);

        Assert.True(page.Find("article .btns .primary").HasAttribute("disabled"));
        Assert.Contains("ne peut plus être acceptée", page.Find(".note.sand").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_proposed_may_withdraw_and_decides_nothing()
    {
        var page = Open(Proposal with { IsMine = true }, mayDecide: false);

        Assert.Equal("Votre proposition, en attente", page.Find("article h2").TextContent);
        await Assert.Single(page.FindAll("article button")).ClickAsync(new());

        Assert.Equal(new WithdrawProposal(5), Assert.Single(Mediator.Sent.OfType<WithdrawProposal>()));
    }

    [Fact]
    public void Whoever_was_refused_reads_why()
    {
        var page = Open(Proposal with { IsMine = true, State = ProposalState.Refused, RefusalReason = "Trop long." }, mayDecide: false);

        Assert.Contains("Trop long.", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("article button"));
    }

    private IRenderedComponent<ProposalsPage> Open(ProposalView proposal, bool mayDecide)
    {
        Mediator.Answers<ReadProposals>(new ProposalsView("Ameli en panne", mayDecide, [proposal]) { Asked = new ReadProposals(3) });
        return Render<ProposalsPage>(page => page.Add(p => p.Id, 3));
    }
}
