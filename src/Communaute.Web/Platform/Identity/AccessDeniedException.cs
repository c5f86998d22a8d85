namespace Communaute.Web.Platform.Identity;

public sealed class AccessDeniedException() : Exception("Vous n’avez pas accès à cette action. Reconnectez-vous si votre session a pris fin.");
