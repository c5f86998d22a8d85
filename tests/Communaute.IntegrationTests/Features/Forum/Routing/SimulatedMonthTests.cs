using Communaute.IntegrationTests.Support;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Routing;

public sealed class SimulatedMonthTests
{
    [Fact]
    public async Task In_a_month_every_question_reaches_somebody_nobody_is_asked_twice_nor_more_than_they_accept()
    {
        await using var community = new SimulatedCommunity();

        var month = await new RoutingMonth(community, questions: 40, advisors: 12).LiveAsync();

        Assert.Equal((40, 0, 0, 0), (month.Questions, month.Unreached, month.OverLimit, month.AskedTwice));
        Assert.NotEqual(0, month.Requests);
        Assert.Equal(month.Requests, month.Told);
    }
}
