namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A request that points to another question, or to a resource.</summary>
public interface ITargeted : IReasoned
{
    string Target { get; set; }
}
