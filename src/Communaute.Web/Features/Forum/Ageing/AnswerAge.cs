namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>When an answer became a solution, was confirmed, is to be verified, went out of date.</summary>
public sealed record AnswerAge(DateTime? AcceptedAt, DateTime? ValidatedAt, DateTime? ConfirmedAt, DateTime? DueAt, DateTime? OutdatedAt)
{
    public static readonly AnswerAge None = new(null, null, null, null, null);

    /// <summary>Nothing for an answer that nobody vouches for.</summary>
    public DateTime? VerifiedAt() =>
        AcceptedAt is null && ValidatedAt is null ? null : new[] { AcceptedAt, ValidatedAt, ConfirmedAt }.Max();

    public bool IsOutdated() => OutdatedAt is { } outdated && !(VerifiedAt() > outdated);

    public bool IsToVerify(DateTime now) => !IsOutdated() && DueAt <= now;
}
