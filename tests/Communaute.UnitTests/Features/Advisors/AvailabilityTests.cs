using Communaute.Web.Features.Advisors;
using Xunit;

namespace Communaute.UnitTests.Features.Advisors;

public sealed class AvailabilityTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Nobody_away_can_help() => Assert.Equal("Peut aider", Availability.Words(null, Now));

    [Fact]
    public void An_absence_that_is_over_says_nothing() => Assert.Equal("Peut aider", Availability.Words(Now.AddMinutes(-1), Now));

    [Theory]
    [InlineData(4, "De retour à 13 h")]
    [InlineData(24, "De retour demain")]
    [InlineData(24 * 9, "De retour le 2 décembre")]
    public void An_absence_says_its_end(int hours, string expected) =>
        Assert.Equal(expected, Availability.Words(Now.AddHours(hours), Now).Replace('\u00A0', ' '));
}
