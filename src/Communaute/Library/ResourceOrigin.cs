namespace Communaute.Library;

/// <summary>A resource was drawn from a question: one of each question, since the key says so.</summary>
public sealed class ResourceOrigin
{
    private ResourceOrigin()
    {
    }

    internal ResourceOrigin(Resource resource, int questionId, DateTime now)
    {
        Resource = resource;
        QuestionId = questionId;
        DrawnAt = now;
    }

    public int QuestionId { get; private set; }

    public int ResourceId { get; private set; }

    public Resource Resource { get; private set; } = null!;

    public DateTime DrawnAt { get; private set; }
}
