using Communaute.Web.Platform.Hosting;
using Microsoft.JSInterop;
using Xunit;

namespace Communaute.UnitTests.Platform.Hosting;

public sealed class ScriptModuleTests
{
    public static TheoryData<Exception> Gone => [new TaskCanceledException(), new JSDisconnectedException(""), new JSException("detach is not a function")];

    [Theory]
    [MemberData(nameof(Gone))]
    public async Task A_page_that_is_gone_or_out_of_reach_does_not_end_the_circuit(Exception gone) =>
        await new Module(gone).LeaveAsync("detach", "zone");

    [Fact]
    public async Task What_else_goes_wrong_is_not_hidden() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await new Module(new ArgumentException("")).LeaveAsync("detach"));

    [Fact]
    public async Task A_script_is_told_then_let_go_and_none_is_nothing_to_do()
    {
        var module = new Module(null);

        await module.LeaveAsync("detach", "zone");
        await ((IJSObjectReference?)null).LeaveAsync("detach");

        Assert.Equal(["detach", "dispose"], module.Heard);
    }

    private sealed class Module(Exception? failure) : IJSObjectReference
    {
        public List<string> Heard { get; } = [];

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Heard.Add(identifier);
            return failure is null ? ValueTask.FromResult<TValue>(default!) : ValueTask.FromException<TValue>(failure);
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync()
        {
            Heard.Add("dispose");
            return ValueTask.CompletedTask;
        }
    }
}
