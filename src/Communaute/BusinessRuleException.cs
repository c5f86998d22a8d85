namespace Communaute;

/// <summary>A rule of the community was broken. The message is written in French, for the member who broke it.</summary>
/// <param name="message">What the member reads.</param>
/// <param name="field">The property of the request it speaks of, when there is one: the message then stands at that field.</param>
public sealed class BusinessRuleException(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;
}
