using MediatR;

namespace Communaute.Web.Platform.Messaging;

/// <summary>A request that changes something: it counts against its sender's limit, and is tried again when two people collide.</summary>
public interface ICommand;

public interface ICommand<out TResponse> : IRequest<TResponse>, ICommand;
