namespace Communaute.Web.Platform.Identity;

/// <summary>What a command speaks of does not exist, or not for this member: both are said alike.</summary>
public sealed class NotFoundException() : Exception("Cet élément n’existe pas ou n’existe plus.");
