using Microsoft.AspNetCore.Components;

namespace Communaute.Web.Platform.Live;

/// <summary>
/// A piece of a page that hears of one topic once the page is interactive. What comes in a burst is heard once, a moment later: by
/// then the page has drawn what its own reader just did.
/// </summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private LiveTopic _topic;
    private IDisposable? _listening;
    private bool _isWaiting;
    private bool _isOver;

    [Inject]
    protected LiveFeed Live { get; private set; } = null!;

    [Inject]
    protected TimeProvider Clock { get; private set; } = null!;

    protected abstract LiveTopic Topic { get; }

    /// <summary>Something changed: look again.</summary>
    protected abstract Task HearAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (_topic != Topic)
        {
            _listening?.Dispose();
            (_topic, _listening) = (Topic, Live.Listen(Topic, () => InvokeAsync(SoonAsync)));
        }
    }

    public virtual void Dispose()
    {
        _isOver = true;
        _listening?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task SoonAsync()
    {
        if (_isWaiting)
        {
            return;
        }

        _isWaiting = true;
        await Task.Delay(Moment, Clock);
        _isWaiting = false;

        if (!_isOver)
        {
            await HearAsync();
        }
    }
}
