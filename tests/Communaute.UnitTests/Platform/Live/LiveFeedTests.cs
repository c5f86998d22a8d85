using Communaute.Web.Platform.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Communaute.UnitTests.Platform.Live;

public sealed class LiveFeedTests
{
    private readonly LiveFeed _feed = new(NullLogger<LiveFeed>.Instance);

    [Fact]
    public void Each_hears_of_what_they_watch_until_they_leave()
    {
        var heard = new List<string>();
        using var one = _feed.Listen(LiveTopic.Question(1), () => Add(heard, "one"));
        var other = _feed.Listen(LiveTopic.Question(2), () => Add(heard, "other"));

        _feed.Tell(new HashSet<LiveTopic> { LiveTopic.Question(1) });
        _feed.Tell(new HashSet<LiveTopic> { LiveTopic.Question(2) });
        other.Dispose();
        _feed.Tell(new HashSet<LiveTopic> { LiveTopic.Question(2), LiveTopic.Member(1) });

        Assert.Equal(["one", "other"], heard);
    }

    [Fact]
    public void A_page_that_fails_or_has_closed_keeps_nothing_from_the_others()
    {
        var heard = new List<string>();
        using var failing = _feed.Listen(LiveTopic.Questions, () => throw new InvalidOperationException("Broken."));
        using var closed = _feed.Listen(LiveTopic.Questions, () => Task.FromException(new ObjectDisposedException("circuit")));
        using var open = _feed.Listen(LiveTopic.Questions, () => Add(heard, "open"));

        _feed.Tell(new HashSet<LiveTopic> { LiveTopic.Questions });

        Assert.Equal(["open"], heard);
    }

    private static Task Add(List<string> heard, string who)
    {
        heard.Add(who);
        return Task.CompletedTask;
    }
}
