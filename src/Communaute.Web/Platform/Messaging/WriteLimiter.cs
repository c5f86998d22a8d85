using System.Threading.RateLimiting;

namespace Communaute.Web.Platform.Messaging;

/// <summary>How fast one member may write. A person never meets this limit; a script or a stuck key does.</summary>
public sealed class WriteLimiter : IDisposable
{
    public const int Burst = 60;

    private readonly PartitionedRateLimiter<int> _limiter = PartitionedRateLimiter.Create<int, int>(memberId =>
        RateLimitPartition.GetTokenBucketLimiter(memberId, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    public bool Allows(int memberId)
    {
        using var lease = _limiter.AttemptAcquire(memberId);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
