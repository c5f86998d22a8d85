using System.Net;
using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Kinds;

public sealed class KindTests(CommunauteApp app)
{
    [Fact]
    public async Task A_community_starts_with_five_kinds_each_with_its_template()
    {
        string[] first = ["Démarche d’un usager", "Matériel", "Atelier", "Posture professionnelle", "Vie du réseau"];

        var kinds = (await app.SendAsync(new ListKinds(), await app.AddMemberAsync())).Where(kind => first.Contains(kind.Label)).ToList();

        Assert.Equal(first, kinds.OrderBy(kind => kind.Id).Select(kind => kind.Label));
        Assert.All(kinds, kind => Assert.NotEmpty(kind.Template));
    }

    [Fact]
    public async Task An_advisor_neither_sees_the_page_nor_changes_a_kind()
    {
        var advisor = await app.AddMemberAsync();
        var id = await AddAsync("Réservé");

        using var page = await app.VisitAsync("/coordination/genres", advisor);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListEditableKinds(), advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new SaveKind { KindId = id, Label = "Volé", Help = "x" }, advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new RetireKind(id), advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new RestoreKind(id), advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new MoveKind(id, 0), advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new SaveKind { Label = "Autre", Help = "x" }, sender: null));

        Assert.Equal("Réservé", (await FindAsync(id)).Label);
    }

    [Fact]
    public async Task A_kind_is_offered_as_soon_as_it_is_added_and_is_added_once_when_sent_ten_times()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var added = new SaveKind { Label = "Droits culturels", Help = "Spectacles et musées.", Template = "**Le lieu :**" };

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(added, coordinator))));

        var id = Assert.Single(ids.Distinct());
        var view = Assert.Single(await app.SendAsync(new ListKinds(), await app.AddMemberAsync()), kind => kind.Id == id);
        Assert.Equal(("Droits culturels", "Spectacles et musées.", "**Le lieu :**", false), (view.Label, view.Help, view.Template, view.IsRetired));
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(QuestionKindAdded) && entry.SubjectId == id && entry.ActorId == coordinator.Id)));
    }

    [Theory]
    [InlineData("", "Une phrase.", nameof(SaveKind.Label))]
    [InlineData("Un nom", "  ", nameof(SaveKind.Help))]
    public async Task A_kind_without_a_name_or_a_help_is_refused(string label, string help, string field)
    {
        var refusal = await Assert.ThrowsAsync<ValidationException>(async () =>
            await app.SendAsync(new SaveKind { Label = label, Help = help }, await app.AddCoordinatorAsync()));

        Assert.Equal(field, Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task Two_kinds_never_bear_one_name_however_it_is_spelt()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await AddAsync("Santé mentale");

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new SaveKind { Label = "SANTE MENTALE", Help = "Autre." }, coordinator));
        Assert.Equal(nameof(SaveKind.Label), refusal.Field);
        Assert.Equal(id, await app.SendAsync(new SaveKind { KindId = id, Label = "Santé Mentale", Help = "Une phrase." }, coordinator));
    }

    [Fact]
    public async Task Of_two_coordinators_who_edit_at_once_the_second_is_shown_what_the_first_saved()
    {
        var (nadege, samira) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(Role.Coordinator, "Samira", "Ouali"));
        var id = await AddAsync("À deux mains");
        await app.SendAsync(new SaveKind { KindId = id, Label = "À deux mains", Help = "La phrase de Nadège." }, nadege);

        var second = new SaveKind { KindId = id, Label = "À deux mains", Help = "La phrase de Samira." };
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second, samira));

        Assert.StartsWith("Nadège Fournel", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("La phrase de Nadège.", conflict.SavedText, StringComparison.Ordinal);
        await app.SendAsync(second with { Revision = conflict.Revision }, samira);
        Assert.Equal("La phrase de Samira.", (await FindAsync(id)).Help);
    }

    [Fact]
    public async Task A_retired_kind_stays_on_its_questions_and_is_chosen_by_no_other()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var kind = await AddAsync("D’une autre époque");
        var id = await app.SendAsync(await app.AQuestionAsync() with { KindId = kind }, author);

        await app.SendAsync(new RetireKind(kind), coordinator);
        await app.SendAsync(new RetireKind(kind), coordinator);

        Assert.True(Assert.Single(await app.SendAsync(new ListKinds(), author), view => view.Id == kind).IsRetired);
        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(await app.AQuestionAsync() with { KindId = kind }, author));
        Assert.Equal(nameof(AskQuestion.KindId), refusal.Field);

        var edit = (await app.SendAsync(new StartQuestionEdit(id), author))!;
        await app.SendAsync(edit with { Body = "Précisé" }, author);
        Assert.Equal("D’une autre époque", (await app.ReadAsync(id, author)).Kind?.Label);
        Assert.Contains(id, (await app.SendAsync(new ListQuestions(KindId: kind), author)).Rows.Select(row => row.Id));

        await app.SendAsync(new RestoreKind(kind), coordinator);
        Assert.NotEqual(id, await app.SendAsync(await app.AQuestionAsync() with { KindId = kind }, author));
    }

    [Fact]
    public async Task A_kind_is_put_where_the_coordinator_wants_even_when_two_move_at_once()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var (one, two) = (await AddAsync("À monter"), await AddAsync("À monter aussi"));

        await Task.WhenAll(Task.Run(() => app.SendAsync(new MoveKind(one, 0), coordinator)), Task.Run(() => app.SendAsync(new MoveKind(two, 0), coordinator)));

        var kinds = await app.SendAsync(new ListEditableKinds(), coordinator);
        Assert.Equal(new HashSet<int> { one, two }, kinds.Take(2).Select(kind => kind.Id).ToHashSet());
        Assert.Equal(Enumerable.Range(0, kinds.Count), await app.ReadAsync(db => db.QuestionKinds.Select(kind => kind.Position).OrderBy(position => position).ToListAsync()));

        await app.SendAsync(new MoveKind(one, 999), coordinator);
        await app.SendAsync(new MoveKind(two, 999), coordinator);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var coordinator = await app.AddCoordinatorAsync();

        foreach (var request in new IRequest<Unit>[] { new MoveKind(999_999, 0), new RetireKind(999_999), new RestoreKind(999_999) })
        {
            await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(request, coordinator));
        }

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new SaveKind { KindId = 999_999, Label = "Fantôme", Help = "x" }, coordinator));
    }

    private async Task<int> AddAsync(string label) =>
        await app.SendAsync(new SaveKind { Label = label, Help = "Une phrase." }, await app.AddCoordinatorAsync());

    private Task<QuestionKind> FindAsync(int id) => app.ReadAsync(db => db.QuestionKinds.SingleAsync(kind => kind.Id == id));
}
