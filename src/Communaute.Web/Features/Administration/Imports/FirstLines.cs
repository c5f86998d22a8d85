namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Remembers on which line of the file each identity was met first.</summary>
internal sealed class FirstLines
{
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>The earlier line that has this identity, or null when this one is the first.</summary>
    public int? Before(int line, string identity) =>
        _lines.TryAdd(identity, line) ? null : _lines[identity];
}
