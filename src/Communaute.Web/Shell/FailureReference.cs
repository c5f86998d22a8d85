using System.Diagnostics;

namespace Communaute.Web.Shell;

/// <summary>What a member quotes and what the log is searched for: the identifier of the trace.</summary>
internal static class FailureReference
{
    public static string Current() => (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToString();
}
