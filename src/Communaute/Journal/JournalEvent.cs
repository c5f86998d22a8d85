using System.Text.Json.Serialization;

namespace Communaute.Journal;

/// <summary>
/// What happened, named in the past tense (<c>QuestionAsked</c>). Its properties are the small payload: ids and facts,
/// never a text and never personal data.
/// </summary>
public abstract record JournalEvent
{
    [JsonIgnore]
    public string Kind => GetType().Name;
}
