using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Platform.Forms;
using MediatR;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Kinds;

public sealed class KindsPageTests : ComponentTest
{
    public KindsPageTests()
    {
        OpenCircuit();
        Mediator.Answers<ListEditableKinds>(new EditableKind[]
        {
            new(1, "Matériel", "Un appareil.", "**L’appareil :**", false, 4),
            new(2, "Ancien genre", "N’est plus d’usage.", "", true, 0),
        });
    }

    [Fact]
    public async Task A_kind_is_moved_retired_and_offered_again_by_its_own_buttons()
    {
        Mediator.Answers<MoveKind>(Unit.Value);
        Mediator.Answers<RetireKind>(Unit.Value);
        Mediator.Answers<RestoreKind>(Unit.Value);
        var page = Render<KindsPage>();

        foreach (var name in new[] { "Descendre Matériel", "Ne plus proposer Matériel", "Proposer de nouveau Ancien genre" })
        {
            await page.Find($"[aria-label='{name}']").ClickAsync(new());
        }

        Assert.Equal(new MoveKind(1, 1), Assert.Single(Mediator.Sent.OfType<MoveKind>()));
        Assert.Equal(new RetireKind(1), Assert.Single(Mediator.Sent.OfType<RetireKind>()));
        Assert.Equal(new RestoreKind(2), Assert.Single(Mediator.Sent.OfType<RestoreKind>()));
    }

    [Fact]
    public async Task The_first_cannot_go_up_nor_the_last_go_down()
    {
        var page = Render<KindsPage>();

        await page.Find("[aria-label='Monter Matériel']").ClickAsync(new());
        await page.Find("[aria-label='Descendre Ancien genre']").ClickAsync(new());

        Assert.Empty(Mediator.Sent.OfType<MoveKind>());
    }

    [Fact]
    public async Task A_refusal_is_said()
    {
        Mediator.Refuses<RetireKind>(new BusinessRuleException("C’est le dernier genre proposé."));
        var page = Render<KindsPage>();

        await page.Find("[aria-label='Ne plus proposer Matériel']").ClickAsync(new());

        Assert.Equal("C’est le dernier genre proposé.", page.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_words_the_second_is_shown_what_was_saved_and_keeps_their_own()
    {
        Mediator.Refuses<SaveKind>(new EditConflictException("Nadège Fournel", 5, "Appareils"));
        var page = Render<KindsPage>();
        await page.Find("[aria-label='Modifier Matériel']").ClickAsync(new());
        await page.Find("#champ-genre-1-Label").InputAsync(new ChangeEventArgs { Value = "Machines" });

        await page.Find(".wide form").SubmitAsync();

        Assert.Contains("Nadège Fournel", page.Find(".wide [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Machines", page.Find("#champ-genre-1-Label").GetAttribute("value"));

        Mediator.Answers<SaveKind>(1);
        await page.Find(".wide form").SubmitAsync();
        Assert.Equal(5, Mediator.Sent.OfType<SaveKind>().Last().Revision);
        Assert.Empty(page.FindAll(".wide"));
    }
}
