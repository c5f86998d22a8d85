namespace Communaute.Notifications;

/// <summary>What members choose about: kinds of things they may be told, in their own words on the page of preferences.</summary>
public enum Matter
{
    /// <summary>What they alone are asked to do.</summary>
    Asked = 1,

    Mentions = 2,

    /// <summary>What happens to their own questions and answers.</summary>
    Mine = 3,

    /// <summary>What is added to a question they follow.</summary>
    Followed = 4,

    /// <summary>A question asked under a theme or a tag they follow.</summary>
    NewQuestions = 5,

    Resources = 6,

    /// <summary>For those who coordinate.</summary>
    Coordination = 7,

    Announcements = 8,
}

/// <summary>Where something arrives. The greater holds the lesser.</summary>
public enum Channel
{
    Nothing = 0,
    Bell = 1,
    BellAndMail = 2,
}
