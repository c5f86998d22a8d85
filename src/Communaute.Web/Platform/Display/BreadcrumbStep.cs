namespace Communaute.Web.Platform.Display;

/// <summary>A page above the one being read.</summary>
public sealed record BreadcrumbStep(string Text, string Href);
