namespace Communaute.Library;

public enum ResourceState
{
    Draft = 0,
    Published = 1,
    Archived = 2,
}
