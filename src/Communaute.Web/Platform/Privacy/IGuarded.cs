using Communaute.Privacy;

namespace Communaute.Web.Platform.Privacy;

/// <summary>
/// A request whose texts others will read: none of the public's personal data may slip in. Its handler asks
/// <see cref="PersonalDataGuard"/>, its form shows <see cref="PersonalDataWatch"/> under each text.
/// </summary>
public interface IGuarded
{
    /// <summary>What the author says is nobody's.</summary>
    IReadOnlyList<NotPersonal> NotPersonal { get; set; }

    /// <summary>Each text, under the name of its field.</summary>
    IEnumerable<(string Field, string Text)> GuardedTexts { get; }
}
