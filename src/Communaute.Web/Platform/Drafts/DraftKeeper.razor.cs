using Communaute.Web.Platform.Time;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Communaute.Web.Platform.Drafts;

public sealed partial class DraftKeeper<TRequest>(IMediator mediator, IJSRuntime script, TimeProvider clock) : IDisposable
    where TRequest : class
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private ElementReference _status;
    private DraftPace _pace = null!;
    private Task _restoring = Task.CompletedTask;
    private string? _says;
    private bool _isOver;

    [Parameter, EditorRequired]
    public required TRequest Request { get; set; }

    [Parameter, EditorRequired]
    public required IDrafted Drafted { get; set; }

    [Parameter, EditorRequired]
    public required string Key { get; set; }

    [Parameter, EditorRequired]
    public required EditContext Form { get; set; }

    [Parameter]
    public EventCallback OnRestored { get; set; }

    /// <summary>There is something to choose, or no more, or one of the versions changed.</summary>
    [Parameter]
    public EventCallback OnHeld { get; set; }

    /// <summary>
    /// The draft the page was drawn with, for the moment when it becomes interactive: looked for anew, it would be drawn an instant
    /// later, over what is being typed. A circuit that comes back asks again.
    /// </summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public FoundDraft? Found { get; set; }

    public DraftSession<TRequest> Draft { get; private set; } = null!;

    /// <summary>
    /// Before publishing: no save may leave after the publication has, and neither of two versions may be published before its
    /// author has seen the other. Says whether nothing is left to choose.
    /// </summary>
    public async Task<bool> SettleAsync()
    {
        await _pace.StopAsync();
        await (Draft.IsKept || Draft.IsUnsaved ? DoAsync(Draft.SaveAsync) : Task.CompletedTask);
        await _pace.StopAsync();
        return Draft.Other is null;
    }

    public void Published()
    {
        Draft.Published();
        _ = TellAsync("forget");
    }

    /// <summary>Saves at once what is not saved yet, and says whether it is: a first failure is tried again in a moment.</summary>
    public async Task<bool> KeepAsync()
    {
        await SaveAsync();
        return !Draft.IsUnsaved;
    }

    /// <summary>What its author chose between two versions, or about a text that is published already.</summary>
    public async Task ChooseAsync(Func<DraftSession<TRequest>, Task> choice)
    {
        await DoAsync(() => choice(Draft));
        await OnRestored.InvokeAsync();
        await _status.FocusAsync();
    }

    public async Task DiscardAsync()
    {
        await _pace.StopAsync();
        await mediator.Send(new DiscardDraft(Key));
        _ = TellAsync("forget");
        Draft.Empty();
        _says = "Brouillon effacé";
        await OnRestored.InvokeAsync();
    }

    public void Dispose()
    {
        _isOver = true;
        Form.OnFieldChanged -= Typed;
        _pace.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        Drafted.Submission = Drafted.Submission == Guid.Empty ? Guid.NewGuid() : Drafted.Submission;
        Draft = new DraftSession<TRequest>(Request, Drafted, Key, mediator);
        _pace = new DraftPace(clock, () => InvokeAsync(SaveAsync));
        Form.OnFieldChanged += Typed;
        return _restoring = RestoreAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        // What the browser holds is newer: it comes after the draft, however long the server takes to find it.
        await _restoring;

        if (await script.InvokeAsync<BrowserCopy?>("communauteDrafts.recover", Key) is { } copy && (copy.ApplyTo(Request) || Draft.IsHeld))
        {
            await DoAsync(() => Draft.ResumeAsync(copy));
            await OnRestored.InvokeAsync();
            // Whoever types faster than the line would otherwise see their last letters go.
            await script.InvokeVoidAsync("communauteDrafts.retell", Key);
        }
        else if (Draft.IsHeld)
        {
            _says = Words();
            await OnRestored.InvokeAsync();
        }
    }

    private async Task RestoreAsync()
    {
        Found ??= new FoundDraft(await mediator.Send(new ReadDraft(Key)));

        if (Draft.Open(Found.Draft) is { } savedAt)
        {
            _says = $"Brouillon retrouvé ({Brief(savedAt)})";
            await OnRestored.InvokeAsync();
        }
    }

    private void Typed(object? sender, FieldChangedEventArgs e)
    {
        if (Draft.IsHeld)
        {
            _ = InvokeAsync(OnHeld.InvokeAsync);
        }
        else
        {
            _pace.SaveIn(Pause);
        }
    }

    private Task SaveAsync() =>
        _pace.DoAsync(() => Draft.IsHeld || !Draft.IsUnsaved ? Task.CompletedTask : TryAsync(Draft.SaveAsync));

    private Task DoAsync(Func<Task> act) => _pace.DoAsync(() => TryAsync(act));

    private async Task TryAsync(Func<Task> act)
    {
        var marks = DraftContent.Marks(Request);

        try
        {
            await act();
            _says = Words();
            _ = Draft.IsHeld ? TellAsync("hold", Draft.AsHeld()) : TellAsync("saved", marks);
            await OnHeld.InvokeAsync();
        }
        catch (ValidationException tooLong)
        {
            _says = tooLong.Errors.First().ErrorMessage;
        }
        catch (Exception) when (!_isOver)
        {
            _says = "Brouillon non enregistré\u00A0: nouvel essai dans un instant.";
            _pace.SaveIn(Retry);
        }

        StateHasChanged();
    }

    private string Words() => Draft switch
    {
        { Other: { } other } => $"Ce brouillon a aussi été modifié ailleurs {Brief(other.SavedAt)}\u00A0: choisissez ce que vous gardez.",
        { PublishedAt: { } at } => $"Ce brouillon a déjà été publié {Brief(at)}.",
        _ => $"Brouillon enregistré {Brief(clock.GetUtcNow().UtcDateTime)}",
    };

    private string Brief(DateTime at) => FrenchTime.Brief(at, clock.GetUtcNow().UtcDateTime);

    // Not waited for: while the connection is down the browser answers nothing, and the next text must be saved all the same.
    private async Task TellAsync(string what, params object[] about)
    {
        try
        {
            await script.InvokeVoidAsync($"communauteDrafts.{what}", [Key, .. about]);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
        {
            // The page is gone or out of reach: its own copy stays until it hears of a save.
        }
    }
}
