using Communaute.Web.Platform.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Communaute.UnitTests.Platform.Hosting;

public sealed class RememberedTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Remembered<int> _remembered;
    private int _readings;

    public RememberedTests() => _remembered = new Remembered<int>(_ => Task.FromResult(++_readings), _clock);

    [Fact]
    public async Task What_is_known_is_read_again_after_half_a_minute_and_not_before()
    {
        Assert.Equal(1, await GetAsync());
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, await GetAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await GetAsync());
    }

    [Fact]
    public async Task What_was_forgotten_or_read_anew_is_not_what_was_known()
    {
        await GetAsync();
        _remembered.Forget();

        Assert.Equal(2, await GetAsync());
        Assert.Equal(3, await _remembered.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, await GetAsync());
    }

    private Task<int> GetAsync() => _remembered.GetAsync(TestContext.Current.CancellationToken);
}
