namespace Communaute.Advisors;

/// <summary>Who employs advisors: a local authority or a private structure.</summary>
public sealed class Employer : Entity, IVersioned
{
    public const int MaxNameLength = 160;

    private Employer()
    {
    }

    public Employer(string name, EmployerKind kind, string? communeCode, string? siret)
    {
        Describe(name, kind, communeCode, siret);
    }

    public string Name { get; private set; } = "";

    public string FoldedName { get; private set; } = "";

    public EmployerKind Kind { get; private set; }

    public string? CommuneCode { get; private set; }

    public string? Siret { get; private set; }

    public int Version { get; private set; }

    public void Describe(string name, EmployerKind kind, string? communeCode, string? siret)
    {
        Name = name.Trim();
        FoldedName = Folding.Fold(name);
        Kind = kind;
        CommuneCode = communeCode;
        Siret = siret;
    }

    /// <summary>Adds what was not known; what is known stays. Says whether anything was added.</summary>
    public bool Complete(string? communeCode, string? siret)
    {
        var added = (CommuneCode is null && communeCode is not null) || (Siret is null && siret is not null);
        CommuneCode ??= communeCode;
        Siret ??= siret;
        return added;
    }
}
