using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Web.Platform.Display;
using Communaute.Web.Platform.Time;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Where a question stands, in words, with the mark and the tone that stand beside them.</summary>
public sealed record Standing(string Words, string Tone, string Mark)
{
    /// <param name="aside">Why it takes no more answers, when it does not.</param>
    /// <param name="freshness">How far its solutions can be trusted today.</param>
    public static Standing Of(
        QuestionState state, bool isValidated, DateTime askedAt, DateTime now, Aside aside = Aside.None, Freshness freshness = Freshness.Unknown) => (aside, state) switch
    {
        (Aside.None, _) => Usual(state, isValidated, askedAt, now, freshness),
        (Aside.Duplicate, _) => new("Doublon", "soft", Glyph.ContentCopy),
        (_, QuestionState.SetAside) => new($"{Said(aside)}, sans réponse", "soft", Glyph.Lock),
        _ => Usual(state, isValidated, askedAt, now, freshness).And(Said(aside).ToLowerInvariant()),
    };

    private static Standing Usual(QuestionState state, bool isValidated, DateTime askedAt, DateTime now, Freshness freshness) => (state, isValidated) switch
    {
        (QuestionState.SetAside, _) => new("Fermée, sans réponse", "soft", Glyph.Lock),
        (QuestionState.Solved, _) when freshness == Freshness.ToVerify => new("Résolue, à revérifier", "wait", Glyph.Update),
        (QuestionState.Solved, _) when freshness == Freshness.Outdated => new("Résolue, solution périmée", "wait", Glyph.History),
        (QuestionState.Answered, true) when freshness == Freshness.ToVerify => new("Répondue, réponse à revérifier", "wait", Glyph.Update),
        (QuestionState.Answered, true) when freshness == Freshness.Outdated => new("Répondue, réponse périmée", "wait", Glyph.History),
        (QuestionState.Solved, true) => new("Résolue, réponse validée", "ok", Glyph.Verified),
        (QuestionState.Solved, false) => new("Résolue", "ok", Glyph.CheckCircle),
        (QuestionState.Answered, true) => new("Répondue, réponse validée", "info", Glyph.Verified),
        (QuestionState.Answered, false) => new("Répondue, sans solution", "info", Glyph.ChatBubbleOutline),
        _ => new($"Attend depuis {FrenchTime.Elapsed(askedAt, now)}", "wait", Glyph.RadioButtonUnchecked),
    };

    private Standing And(string more) => this with { Words = $"{Words}, {more}" };

    private static string Said(Aside aside) => aside == Aside.Locked ? "Verrouillée" : "Fermée";

    public static string Asked(int people) => people switch { 0 => "Aucune sollicitation", 1 => "1 sollicitation", _ => $"{people} sollicitations" };

    public static string Answers(int count) => count < 2 ? $"{count} réponse" : $"{count} réponses";
}
