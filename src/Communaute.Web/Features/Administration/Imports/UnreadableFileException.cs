namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Nothing in the file can be read. The message tells the person importing it what to change.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
