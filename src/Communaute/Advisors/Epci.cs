namespace Communaute.Advisors;

/// <summary>A group of communes with its own taxation, by its SIREN.</summary>
public sealed class Epci(string code, string name)
{
    public const int CodeLength = 9;
    public const int MaxNameLength = 120;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;
}
