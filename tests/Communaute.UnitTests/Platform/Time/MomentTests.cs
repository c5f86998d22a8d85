using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Time;
using Xunit;

namespace Communaute.UnitTests.Platform.Time;

public sealed class MomentTests : ComponentTest
{
    private static readonly DateTime Friday = new(2026, 11, 20, 8, 5, 0, DateTimeKind.Utc);

    [Fact]
    public void A_moment_is_short_to_read_and_full_on_hover_and_for_machines()
    {
        var moment = Render<Moment>(parameters => parameters.Add(moment => moment.At, Friday)).Find("time");

        Assert.Equal("vendredi", moment.TextContent);
        Assert.Equal("2026-11-20T08:05:00Z", moment.GetAttribute("datetime"));
        Assert.Equal("vendredi 20\u00a0novembre 2026 à 9\u00a0h\u00a005", moment.GetAttribute("title"));
    }
}
