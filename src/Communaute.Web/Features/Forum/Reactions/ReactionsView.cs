using Communaute.Forum.Ageing;

namespace Communaute.Web.Features.Forum.Reactions;

/// <summary>How many members say what of an answer, and what this one says.</summary>
public sealed record ReactionsView(int Works, int Outdated, int Dangerous, ReactionKind? Mine, string? MyReason)
{
    public static readonly ReactionsView None = new(0, 0, 0, null, null);

    public int Count(ReactionKind kind) => kind switch
    {
        ReactionKind.Works => Works,
        ReactionKind.Outdated => Outdated,
        _ => Dangerous,
    };
}

/// <summary>Why an answer is out of date, or dangerous, in the words of whoever says so.</summary>
public sealed record ReactionRemark(ReactionKind Kind, string Reason, string By, DateTime At);
