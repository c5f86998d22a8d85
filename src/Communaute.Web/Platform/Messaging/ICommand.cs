using MediatR;

namespace Communaute.Web.Platform.Messaging;

/// <summary>A request that changes something for others: it counts against its sender's limit.</summary>
public interface ICommand;

public interface ICommand<out TResponse> : IRequest<TResponse>, ICommand;
