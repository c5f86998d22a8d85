namespace Communaute.Web.Platform.Hosting;

/// <summary>Something an empty database must hold before the first page: in the order of registration, each in one transaction.</summary>
public interface IFirstContent
{
    Task EnsureAsync(CancellationToken cancellationToken);
}
