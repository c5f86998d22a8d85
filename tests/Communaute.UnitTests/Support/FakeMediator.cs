using MediatR;

namespace Communaute.UnitTests.Support;

/// <summary>Remembers the requests it is sent and answers each kind as the test decided.</summary>
public sealed class FakeMediator : IMediator
{
    private readonly List<object> _sent = [];
    private readonly Dictionary<Type, Func<object, object?>> _answers = [];

    public IReadOnlyList<object> Sent => _sent;

    public void Answers<TRequest>(object? response) => _answers[typeof(TRequest)] = _ => response;

    public void AnswersWith<TRequest>(Func<TRequest, object?> answer) => _answers[typeof(TRequest)] = request => answer((TRequest)request);

    public void Refuses<TRequest>(Exception refusal) => _answers[typeof(TRequest)] = _ => throw refusal;

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        _sent.Add(request);

        if (!_answers.TryGetValue(request.GetType(), out var answer))
        {
            throw new InvalidOperationException($"The test does not say how to answer {request}.");
        }

        // A test that wants to see the wait answers with a task of its own.
        return answer(request) is var response && response is Task<TResponse> later ? later : Task.FromResult((TResponse)response!);
    }

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification =>
        throw new InvalidOperationException("What happened goes to the journal.");
}
