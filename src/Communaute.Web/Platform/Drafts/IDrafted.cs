namespace Communaute.Web.Platform.Drafts;

/// <summary>A request whose text is kept while it is written. Sending it twice with the same submission publishes it once.</summary>
public interface IDrafted
{
    Guid Submission { get; set; }

    /// <summary>What the list of drafts shows: a title, or the first words.</summary>
    string DraftLabel { get; }

    /// <summary>The property that takes in another version of the text, when its author keeps both.</summary>
    string LongText => "Body";
}
