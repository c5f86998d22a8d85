namespace Communaute.Members;

/// <summary>What a member may do. Each role may do all that the one before it may.</summary>
public enum Role
{
    Advisor = 1,
    Coordinator = 2,
    Administrator = 3,
}
