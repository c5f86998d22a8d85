namespace Communaute.Web.Platform.References;

/// <summary>Something to choose while one writes.</summary>
/// <param name="Detail">What tells it from another of the same name.</param>
/// <param name="Text">What takes the place of the words that were typed.</param>
public sealed record Suggestion(string Words, string Detail, string Text)
{
    public const int MaxCount = 8;

    private const int MaxTyped = 80;

    public static string Bounded(string typed) => typed.Length <= MaxTyped ? typed : typed[..MaxTyped];
}
