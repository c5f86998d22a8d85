namespace Communaute.Web.Features.Forum.Filters;

/// <summary>A filter its member saved.</summary>
/// <param name="Query">Read again by <see cref="FilterReading"/> before it becomes an address.</param>
public sealed record SavedFilterView(int Id, string Name, string Query);
