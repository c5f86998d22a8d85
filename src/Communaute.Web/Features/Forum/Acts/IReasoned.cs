namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A request that says why.</summary>
public interface IReasoned
{
    string Reason { get; set; }
}
