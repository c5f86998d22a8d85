namespace Communaute;

/// <summary>The program cannot start. The message is the one sentence the person who installs it needs, naming the setting to mend.</summary>
public sealed class StartUpException(string message, Exception? cause = null) : Exception(message, cause);
