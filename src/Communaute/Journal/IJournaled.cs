namespace Communaute.Journal;

/// <summary>An entity that says what happens to it.</summary>
public interface IJournaled
{
    int Id { get; }

    Happenings Happenings { get; }
}
