using Communaute.Advisors;

namespace Communaute.Web.Features.Announcements;

/// <summary>Whom an announcement is for, by its names.</summary>
public sealed record TargetView(EmployerKind? EmployerKind, string? Epci, string? Theme)
{
    public string Words => this switch
    {
        { EmployerKind: { } kind } => $"Pour les structures «\u00a0{SchemeLists.EmployerKinds.Single(official => official.Kind == kind).Label}\u00a0»",
        { Epci: { } epci } => $"Pour {epci}",
        { Theme: { } theme } => $"Pour la thématique «\u00a0{theme}\u00a0»",
        _ => "Pour toute la communauté",
    };
}
