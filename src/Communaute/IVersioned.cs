namespace Communaute;

/// <summary>People change it at the same time: the context raises its version on each save and refuses to overwrite a newer one.</summary>
public interface IVersioned
{
    int Version { get; }
}
