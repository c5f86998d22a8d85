using Communaute.Advisors;

namespace Communaute.Web.Features.Advisors.Profiles;

/// <summary>A theme chosen in one's profile, and how far one knows it.</summary>
public sealed record SkillChoice(int ThemeId, SkillLevel Level);
