using Communaute.Forum;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>How long one can wait, in the words of whoever asks.</summary>
internal static class Urgencies
{
    /// <summary>The most pressing first.</summary>
    public static IReadOnlyList<Urgency> All { get; } = [Urgency.Now, Urgency.ThisWeek, Urgency.NoHurry];

    public static string Words(this Urgency urgency) => urgency switch
    {
        Urgency.Now => "La personne est devant moi",
        Urgency.NoHurry => "Pas pressé",
        _ => "Cette semaine",
    };
}
