using MediatR;

namespace Communaute.UnitTests.Support;

/// <summary>Remembers the requests it is sent and answers each kind as the test decided.</summary>
public sealed class FakeMediator : IMediator
{
    private readonly List<object> _sent = [];
    private readonly Dictionary<Type, Func<object, object?>> _answers = [];

    public IReadOnlyList<object> Sent => _sent;

    public void Answers<TRequest>(object? response) => _answers[typeof(TRequest)] = _ => response;

    public void Refuses<TRequest>(Exception refusal) => _answers[typeof(TRequest)] = _ => throw refusal;

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        _sent.Add(request);
        return _answers.TryGetValue(request.GetType(), out var answer)
            ? Task.FromResult((TResponse)answer(request)!)
            : throw new InvalidOperationException($"The test does not say how to answer {request}.");
    }

    public Task<object?> Send(object request, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Send a typed request.");

    public Task Publish(object notification, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("What happened goes to the journal.");

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification =>
        throw new InvalidOperationException("What happened goes to the journal.");
}
