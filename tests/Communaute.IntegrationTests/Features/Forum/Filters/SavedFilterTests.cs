using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Filters;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Filters;

public sealed class SavedFilterTests(CommunauteApp app)
{
    [Fact]
    public async Task A_saved_filter_stands_with_the_list_for_its_member_alone()
    {
        var (member, other) = (await app.AddMemberAsync(), await app.AddMemberAsync());

        var id = await SaveAsync(member, " Mes urgences ", "urgence=tout-de-suite&apres=12");

        var saved = Assert.Single((await app.SendAsync(new ListQuestions(), member)).Saved);
        Assert.Equal(new SavedFilterView(id, "Mes urgences", "urgence=tout-de-suite"), saved);
        Assert.Equal([saved], await app.SendAsync(new ListSavedFilters(), member));
        Assert.Empty((await app.SendAsync(new ListQuestions(), other)).Saved);
        Assert.Empty(await app.SendAsync(new ListSavedFilters(), other));
    }

    [Fact]
    public async Task The_same_list_saved_twice_is_one_under_its_latest_name()
    {
        var member = await app.AddMemberAsync();
        var first = await SaveAsync(member, "Urgent", "qui=moi&urgence=tout-de-suite");
        var second = await SaveAsync(member, "Mes urgences", "?urgence=tout-de-suite&qui=moi&inconnu=1&theme=abc");

        Assert.Equal(first, second);
        Assert.Equal(["Mes urgences"], (await app.SendAsync(new ListSavedFilters(), member)).Select(filter => filter.Name));
    }

    [Fact]
    public async Task Ten_sent_at_once_save_one_and_no_more_than_twenty_are_kept()
    {
        var member = await app.AddMemberAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => SaveAsync(member, "À la fois", "urgence=pas-presse"))));
        Assert.Single(ids.Distinct());

        for (var year = 2000; year < 2000 + SavedFilter.MaxPerMember - 2; year++)
        {
            await SaveAsync(member, $"En {year}", $"periode={year}");
        }

        // Two see one place left: one of them takes it.
        var both = await Task.WhenAll(TrySaveAsync(member, "Un de trop", "qui=moi"), TrySaveAsync(member, "Un autre de trop", "qui=mes-reponses"));
        Assert.Single(both, refusal => refusal is null);
        Assert.Contains("Vous avez déjà 20", Assert.Single(both.OfType<BusinessRuleException>()).Message, StringComparison.Ordinal);
        Assert.Equal(SavedFilter.MaxPerMember, (await app.SendAsync(new ListSavedFilters(), member)).Count);
        await SaveAsync(member, "Sous un autre nom", "urgence=pas-presse");
    }

    [Theory]
    [InlineData("https://exemple.fr/?x=1")]
    [InlineData("theme=99999")]
    [InlineData("apres=4")]
    [InlineData("")]
    public async Task What_is_no_filter_is_not_saved(string query)
    {
        var member = await app.AddMemberAsync();

        await Assert.ThrowsAsync<BusinessRuleException>(() => SaveAsync(member, "Rien", query));
        Assert.Empty(await app.SendAsync(new ListSavedFilters(), member));
    }

    [Fact]
    public async Task A_name_is_needed_short_and_borne_once()
    {
        var member = await app.AddMemberAsync();
        await SaveAsync(member, "Été", "urgence=pas-presse");

        Assert.Equal(nameof(SaveFilter.Name), Assert.Single((await Assert.ThrowsAsync<ValidationException>(() => SaveAsync(member, " ", "qui=moi"))).Errors).PropertyName);
        await Assert.ThrowsAsync<ValidationException>(() => SaveAsync(member, new string('x', SavedFilter.MaxNameLength + 1), "qui=moi"));
        Assert.Equal(nameof(SaveFilter.Name), (await Assert.ThrowsAsync<BusinessRuleException>(() => SaveAsync(member, "ETE", "qui=moi"))).Field);
        await SaveAsync(await app.AddMemberAsync(), "Été", "urgence=pas-presse");
    }

    [Fact]
    public async Task A_member_renames_and_deletes_their_own_and_nobody_elses()
    {
        var (member, other) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (id, second) = (await SaveAsync(member, "Avant", "qui=moi"), await SaveAsync(member, "Autre", "qui=mes-reponses"));

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RenameFilter { FilterId = id, Name = "Volé" }, other));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeleteFilter(id), other));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RenameFilter { FilterId = id, Name = "autre" }, member));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new DeleteFilter(id), sender: null));

        await app.SendAsync(new RenameFilter { FilterId = id, Name = "<b>Après</b>" }, member);
        await app.SendAsync(new DeleteFilter(second), member);
        Assert.Equal(["<b>Après</b>"], (await app.SendAsync(new ListSavedFilters(), member)).Select(filter => filter.Name));

        using var page = await app.VisitAsync("/mes-filtres", member);
        Assert.DoesNotContain("<b>Après", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_is_read_as_an_address_would_be()
    {
        var member = await app.AddMemberAsync();
        await app.ChangeAsync(db => Task.FromResult(db.SavedFilters.Add(new SavedFilter(member.Id, "Abîmé", "theme=99999&etat=resolues&retour=//exemple.fr", 0))));

        var page = await app.ReadPageAsync("/questions", member);

        Assert.Contains("<a href=\"questions?etat=resolues\">Abîmé</a>", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//exemple.fr", page, StringComparison.Ordinal);
        Assert.Equal(1, await app.ReadAsync(db => db.SavedFilters.CountAsync(filter => filter.MemberId == member.Id)));
    }

    private Task<int> SaveAsync(Member member, string name, string query) => app.SendAsync(new SaveFilter { Name = name, Query = query }, member);

    private async Task<Exception?> TrySaveAsync(Member member, string name, string query) => await Record.ExceptionAsync(() => Task.Run(() => SaveAsync(member, name, query)));
}
