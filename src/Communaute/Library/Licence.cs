namespace Communaute.Library;

/// <summary>The four licences of Les Bases.</summary>
public enum Licence
{
    Etalab = 1,
    CcBySa = 2,
    CcByNcSa = 3,
    NoRightReserved = 4,
}
