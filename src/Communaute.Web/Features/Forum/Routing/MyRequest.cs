using Communaute.Forum.Routing;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>What was asked of whoever reads a question, on its page.</summary>
public sealed record MyRequest(int Id, RequestReason Reason, RequestOutcome? Outcome);
