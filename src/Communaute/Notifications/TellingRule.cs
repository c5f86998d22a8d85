namespace Communaute.Notifications;

/// <summary>Why somebody is told of something, the most personal first: of several that hold, the first decides.</summary>
public enum TellingRule
{
    /// <summary>They are asked to do something: to answer, to verify, to close.</summary>
    Asked = 1,

    /// <summary>They are named in a text.</summary>
    Mentioned = 2,

    /// <summary>Something happens to an answer, or a proposal, of theirs.</summary>
    AnswerToMe = 3,

    MyQuestion = 4,

    FollowedQuestion = 5,

    FollowedTag = 6,

    FollowedTheme = 7,

    /// <summary>It is the business of coordinators.</summary>
    Role = 8,

    /// <summary>It is announced to them among others.</summary>
    Addressed = 9,
}
