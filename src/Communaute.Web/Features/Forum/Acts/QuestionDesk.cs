using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Forms;
using MediatR;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>What a question's page does with an act: sends it, says what came of it, offers to take a deletion back, and leaves when there is nothing left to read.</summary>
internal sealed class QuestionDesk(IMediator mediator, ISnackbar snackbar, NavigationManager navigation)
{
    /// <param name="address">Where the question is read.</param>
    /// <param name="reload">Shows the page as it is now.</param>
    public async Task ActAsync(IRequest<Unit> request, string address, Func<Task> reload)
    {
        if (await SendAsync(request) && DeletedPost.Of(request) is { } deleted)
        {
            snackbar.Add(deleted.Words, Severity.Normal, offer =>
            {
                (offer.Action, offer.ActionColor) = ("Annuler", Color.Inherit);
                offer.OnClick = _ => UndoAsync(deleted, address, reload);
            });
        }

        await reload();
    }

    /// <summary>An old address leads where the question is now, down to the answer it names.</summary>
    public async Task LeaveAsync(int questionId, Action otherwise)
    {
        if (await mediator.Send(new FindMergedQuestion(questionId)) is { } merged)
        {
            navigation.NavigateTo(QuestionAddress.Of(merged.Id, merged.Title) + new Uri(navigation.Uri).Fragment, replace: true);
        }
        else
        {
            otherwise();
        }
    }

    public void GoToList()
    {
        snackbar.Add("Cette question a été retirée.", Severity.Info);
        navigation.NavigateTo("questions");
    }

    private async Task UndoAsync(DeletedPost deleted, string address, Func<Task> reload)
    {
        // The page of a question that was deleted is closed: it is opened again.
        if (await SendAsync(deleted.Restore) && deleted.Restore.Kind == Communaute.Moderation.PostKind.Question)
        {
            navigation.NavigateTo(address);
        }
        else
        {
            await reload();
        }
    }

    private async Task<bool> SendAsync(IRequest<Unit> request)
    {
        var refusals = await FormRefusals.OfAsync(() => mediator.Send(request));

        if (refusals.Message is { } refusal)
        {
            snackbar.Add(refusal, Severity.Error);
        }

        return !refusals.Any;
    }
}
