namespace Communaute.Members;

/// <summary>Who is looking: what every visibility rule is asked about.</summary>
public sealed record Viewer(int MemberId, Role Role)
{
    public bool Coordinates => Role >= Role.Coordinator;
}
