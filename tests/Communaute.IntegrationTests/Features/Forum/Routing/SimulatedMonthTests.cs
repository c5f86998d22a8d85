using Communaute.IntegrationTests.Support;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Routing;

public sealed class SimulatedMonthTests
{
    [Fact]
    public async Task In_a_month_every_question_reaches_somebody_nobody_is_asked_twice_nor_more_than_they_accept()
    {
        await using var community = new SimulatedCommunity();

        var month = await new RoutingMonth(community, questions: 100, advisors: 45).LiveAsync();

        Assert.Equal((100, 0, 0, 0), (month.Questions, month.Unreached, month.OverLimit, month.AskedTwice));
        Assert.InRange(month.Requests, 100, 500);
        Assert.Equal(month.Requests, month.Mails);
    }
}
