namespace Communaute.Advisors;

/// <summary>A place of digital mediation, with what the national standard v1.0.2 says of it.</summary>
public sealed class Place : Entity, IVersioned
{
    public const int MaxNameLength = 200;
    public const int MaxShortTextLength = 400;
    public const int MaxSummaryLength = 280;
    public const int MaxDescriptionLength = 10_000;

    private Place()
    {
    }

    /// <param name="standardId">The identifier of the place in the standard's files: importing it again updates the same place.</param>
    public Place(string standardId, PlaceSheet sheet, DateTime now)
    {
        StandardId = standardId;
        Sheet = sheet;
        FoldedName = Folding.Fold(sheet.Name);
        UpdatedAt = now;
    }

    public string StandardId { get; private set; } = "";

    public string FoldedName { get; private set; } = "";

    public PlaceSheet Sheet { get; private set; } = null!;

    public int? EmployerId { get; private set; }

    /// <summary>When its sheet last changed here.</summary>
    public DateTime UpdatedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Says whether anything changed.</summary>
    public bool Describe(PlaceSheet sheet, DateTime now)
    {
        if (sheet == Sheet)
        {
            return false;
        }

        Sheet = sheet;
        FoldedName = Folding.Fold(sheet.Name);
        UpdatedAt = now;
        return true;
    }

    public void BelongsTo(int? employerId) => EmployerId = employerId;
}
