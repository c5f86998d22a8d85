using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Taxonomy;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Features.Taxonomy.Tags;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Taxonomy;

public sealed class TagTests(CommunauteApp app)
{
    [Fact]
    public async Task An_advisor_neither_sees_the_page_nor_changes_a_tag()
    {
        var advisor = await app.AddMemberAsync();
        await app.AskAsync(advisor, "Une question", "gardée");
        var tag = await IdAsync("gardée");

        using var page = await app.VisitAsync("/coordination/etiquettes", advisor);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListTags(), advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new RenameTag { TagId = tag, Name = "volée" }, advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new MergeTag { TagId = tag, Into = "autre" }, advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new AddTagSynonym { TagId = tag, Name = "autre" }, advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new RemoveTagSynonym(tag, 1), advisor));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new RecogniseTags(["gardée"]), sender: null));
    }

    [Fact]
    public async Task A_synonym_means_its_tag_wherever_a_word_is_typed_or_followed()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(member, "Une carte grise", "France Titres");

        await app.SendAsync(new AddTagSynonym { TagId = await IdAsync("france titres"), Name = "ANTS préfecture" }, coordinator);
        await app.SendAsync(new AddTagSynonym { TagId = await IdAsync("france titres"), Name = "Ants Préfecture" }, coordinator);

        Assert.Equal([new TagSuggestion("france titres", "ants préfecture")], await app.SendAsync(new SuggestTags("ANTS PREF"), member));
        Assert.Equal(["france titres", "jamais dit"], await app.SendAsync(new RecogniseTags(["ants prefecture", "France titres", "Jamais dit"]), member));
        Assert.Equal([id], await FoundAsync("ants-prefecture"));

        var second = await app.AskAsync(member, "Une autre", "Ants préfecture", "france titres");
        Assert.Equal([second, id], await FoundAsync("France Titres"));
        Assert.Equal(["france titres"], (await app.ReadAsync(second, member)).Tags.Select(tag => tag.Name));
        Assert.False(await app.ReadAsync(db => db.Tags.AnyAsync(tag => tag.FoldedName == "ants prefecture")));
    }

    [Fact]
    public async Task A_question_saved_again_with_a_synonym_is_the_same_question()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(member, "Deux fois", "vrai nom");
        await app.SendAsync(new AddTagSynonym { TagId = await IdAsync("vrai nom"), Name = "faux nom" }, coordinator);

        var edit = (await app.SendAsync(new StartQuestionEdit(id), member))! with { Body = "Précisé.", Tags = ["faux nom"] };
        await app.SendAsync(edit, member);
        await app.SendAsync(edit, member);

        Assert.Equal(["vrai nom"], (await app.ReadAsync(id, member)).Tags.Select(tag => tag.Name));
        Assert.Equal(1, (await app.FindQuestionAsync(id)).Revision);
    }

    [Fact]
    public async Task A_renamed_tag_is_found_under_its_old_name_and_may_take_it_back()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(member, "Une question", "pole emploi");
        var tag = await IdAsync("pole emploi");

        await app.SendAsync(new RenameTag { TagId = tag, Name = "#France Travail" }, coordinator);
        await app.SendAsync(new RenameTag { TagId = tag, Name = "france travail" }, coordinator);

        Assert.Equal(["france travail"], (await app.ReadAsync(id, member)).Tags.Select(view => view.Name));
        Assert.Equal([id], await FoundAsync("Pôle emploi"));
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(TagRenamed) && entry.SubjectId == tag && entry.ActorId == coordinator.Id)));

        await app.SendAsync(new RenameTag { TagId = tag, Name = "Pôle emploi" }, coordinator);
        Assert.Equal([id], await FoundAsync("france travail"));
        Assert.Equal(["pôle emploi"], (await app.ReadAsync(id, member)).Tags.Select(view => view.Name));
    }

    [Fact]
    public async Task A_word_means_one_tag()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        await app.AskAsync(member, "Une question", "mot un", "mot deux");
        var (one, two) = (await IdAsync("mot un"), await IdAsync("mot deux"));
        await app.SendAsync(new AddTagSynonym { TagId = two, Name = "mot trois" }, coordinator);

        foreach (var taken in new[] { "Mot deux", "MOT-TROIS" })
        {
            Assert.Equal(nameof(RenameTag.Name), (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RenameTag { TagId = one, Name = taken }, coordinator))).Field);
            Assert.Equal(nameof(AddTagSynonym.Name), (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AddTagSynonym { TagId = one, Name = taken }, coordinator))).Field);
        }

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AddTagSynonym { TagId = one, Name = "mot un" }, coordinator));
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new AddTagSynonym { TagId = one, Name = "deux, mots" }, coordinator));
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new RenameTag { TagId = one, Name = "?!" }, coordinator));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RenameTag { TagId = 999_999, Name = "fantôme" }, coordinator));
    }

    [Fact]
    public async Task A_synonym_removed_means_nothing_any_more()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        await app.AskAsync(member, "Une question", "reste");
        var tag = await IdAsync("reste");
        await app.SendAsync(new AddTagSynonym { TagId = tag, Name = "s’en va" }, coordinator);
        var synonym = Assert.Single((await LineAsync("reste")).Synonyms);

        await app.SendAsync(new RemoveTagSynonym(tag, synonym.Id), coordinator);
        await app.SendAsync(new RemoveTagSynonym(tag, synonym.Id), coordinator);

        Assert.Empty(await FoundAsync("s’en va"));
        Assert.Empty((await LineAsync("reste")).Synonyms);
    }

    [Fact]
    public async Task Two_tags_become_one_with_their_questions_resources_and_synonyms()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (one, both, other) = (await app.AskAsync(member, "Un", "wifi public ouvert"), await app.AskAsync(member, "Les deux", "wifi public ouvert", "borne wifi"), await app.AskAsync(member, "L’autre", "borne wifi"));
        var (from, to) = (await IdAsync("wifi public ouvert"), await IdAsync("borne wifi"));
        await app.SendAsync(new AddTagSynonym { TagId = from, Name = "hotspot" }, coordinator);
        var resource = await AddResourceAsync(member.Id, from, to);

        await app.SendAsync(new MergeTag { TagId = from, Into = "Borne WIFI" }, coordinator);

        foreach (var word in new[] { "borne wifi", "wifi public ouvert", "hotspot" })
        {
            Assert.Equal([other, both, one], await FoundAsync(word));
        }

        Assert.Equal([to], await app.ReadAsync(db => db.ResourceTags.Where(link => link.ResourceId == resource).Select(link => link.TagId).ToListAsync()));
        Assert.Equal((3, 1), ((await LineAsync("borne wifi")).Questions, (await LineAsync("borne wifi")).Resources));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new MergeTag { TagId = from, Into = "borne wifi" }, coordinator));
        Assert.Equal(nameof(MergeTag.Into), (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new MergeTag { TagId = to, Into = "hotspot" }, coordinator))).Field);
        Assert.Equal(nameof(MergeTag.Into), (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new MergeTag { TagId = to, Into = "jamais vue" }, coordinator))).Field);
    }

    [Fact]
    public async Task Merges_at_once_in_both_directions_leave_one_tag_and_no_circle()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var asked = new[] { await app.AskAsync(member, "A", "boucle a"), await app.AskAsync(member, "B", "boucle b"), await app.AskAsync(member, "C", "boucle c") };
        var (a, b, c) = (await IdAsync("boucle a"), await IdAsync("boucle b"), await IdAsync("boucle c"));

        await Task.WhenAll(
            Record.ExceptionAsync(() => Task.Run(() => app.SendAsync(new MergeTag { TagId = a, Into = "boucle b" }, coordinator))).AsTask(),
            Record.ExceptionAsync(() => Task.Run(() => app.SendAsync(new MergeTag { TagId = b, Into = "boucle c" }, coordinator))).AsTask(),
            Record.ExceptionAsync(() => Task.Run(() => app.SendAsync(new MergeTag { TagId = c, Into = "boucle a" }, coordinator))).AsTask());

        Assert.Equal(1, await app.ReadAsync(db => db.Tags.CountAsync(tag => tag.FoldedName.StartsWith("boucle"))));
        foreach (var word in new[] { "boucle a", "boucle b", "boucle c" })
        {
            Assert.Equal(asked.OrderDescending(), await FoundAsync(word));
        }
    }

    [Fact]
    public async Task The_page_lists_the_most_used_first_and_each_once()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        for (var number = 0; number < ListTags.PageSize + 5; number++)
        {
            await app.AskAsync(number % 2 == 0 ? member : coordinator, "Une question", $"liste d’étiquettes {number}");
        }

        await app.AskAsync(member, "Une autre", "liste d’étiquettes 33");
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var first = await app.SendAsync(new ListTags("Liste d’ETIQUETTES"), coordinator);
        var second = await app.SendAsync(first.Asked with { After = first.Next }, coordinator);

        Assert.Equal("liste d’étiquettes 33", first.Rows[0].Name);
        Assert.Equal(ListTags.PageSize, first.Rows.Count);
        Assert.Equal(5, second.Rows.Count);
        Assert.Null(second.Next);
        Assert.Empty(first.Rows.Select(row => row.Id).Intersect(second.Rows.Select(row => row.Id)));
    }

    private Task<int> IdAsync(string name) => app.ReadAsync(db => db.Tags.Where(tag => tag.FoldedName == Folding.Fold(name)).Select(tag => tag.Id).SingleAsync());

    private async Task<IReadOnlyList<int>> FoundAsync(string tag) => [.. (await app.SendAsync(new ListQuestions(Tag: tag), await app.AddMemberAsync())).Rows.Select(row => row.Id)];

    private async Task<TagLine> LineAsync(string name)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return Assert.Single((await app.SendAsync(new ListTags(name), await app.AddCoordinatorAsync())).Rows, row => row.Name == name);
    }

    private async Task<int> AddResourceAsync(int authorId, params int[] tagIds)
    {
        var resource = new Resource(authorId, Guid.NewGuid(), app.Now);
        await app.ChangeAsync(async db =>
        {
            resource.Classify([], [], await db.Tags.Where(tag => tagIds.Contains(tag.Id)).ToListAsync());
            db.Resources.Add(resource);
        });
        return resource.Id;
    }
}
