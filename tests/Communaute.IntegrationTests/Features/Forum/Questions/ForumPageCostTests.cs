using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Acts;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class ForumPageCostTests(CommunauteApp app)
{
    private const int MaxCommands = 6;

    [Theory]
    [InlineData("/questions")]
    [InlineData("/questions?etat=sans-reponse")]
    [InlineData("/questions?etat=resolues&theme=1&etiquette=cout")]
    [InlineData("/questions?lu=non&theme=1&etiquette=cout")]
    [InlineData("/questions/poser")]
    public async Task A_page_costs_few_commands(string address)
    {
        var member = await app.AddMemberAsync();

        var commands = await app.CountSqlAsync(() => app.ReadPageAsync(address, member));

        Assert.True(commands.Count is > 0 and <= MaxCommands, string.Join("\n---\n", commands));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task A_question_costs_as_few_commands_with_many_answers_as_with_one(int answers)
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author, "Combien de requêtes", "cout", "requetes", "pages");
        for (var number = 0; number < answers; number++)
        {
            await app.CommentAsync(id, author, await app.AnswerAsync(id, helper));
            app.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        // What each node keeps in memory for half a minute is read once before.
        await app.ReadPageAsync("/questions", author);
        var commands = await app.CountSqlAsync(() => app.ReadPageAsync($"/questions/{id}/combien-de-requetes", author));

        Assert.True(commands.Count is > 0 and <= MaxCommands, string.Join("\n---\n", commands));
    }

    [Fact]
    public async Task A_question_that_coordinators_closed_locked_and_pointed_elsewhere_costs_no_more()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (id, other, merged) = (await app.AskAsync(author, "Combien de requêtes ici"), await app.AskAsync(author), await app.AskAsync(author));
        await app.SendAsync(new MergeQuestion { QuestionId = merged, Target = $"{id}", Reason = "La même." }, coordinator);
        await app.SendAsync(new CloseQuestion { QuestionId = id, Reason = "Réglée." }, coordinator);
        await app.SendAsync(new LockQuestion { QuestionId = id, Reason = "Le ton monte." }, coordinator);
        await app.SendAsync(new MarkDuplicate { QuestionId = id, Target = $"{other}" }, coordinator);
        await app.ReadPageAsync("/questions", author);

        var commands = await app.CountSqlAsync(() => app.ReadPageAsync($"/questions/{id}/combien-de-requetes-ici", author));

        Assert.True(commands.Count is > 0 and <= MaxCommands, string.Join("\n---\n", commands));
    }

    [Fact]
    public async Task A_list_costs_at_most_four_commands_whatever_its_filters()
    {
        var member = await app.AddMemberAsync();
        await app.ReadPageAsync("/questions", member);

        var commands = await app.CountSqlAsync(() => app.ReadPageAsync("/questions?etat=resolues&genre=1&theme=2&etiquette=cout", member));

        Assert.True(commands.Count is > 0 and <= 4, string.Join("\n---\n", commands));
    }

    [Theory]
    [InlineData("combien-de-requetes/historique")]
    [InlineData("combien-de-requetes/historique?version=3&avec=1")]
    [InlineData("combien-de-requetes/historique?reponse=")]
    [InlineData("propositions")]
    [InlineData("propositions?reponse=")]
    [InlineData("proposer")]
    public async Task What_was_edited_and_what_is_proposed_cost_as_few(string suffix)
    {
        var (author, member) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author, "Combien de requêtes", "cout");
        var answer = await app.AnswerAsync(id, author);
        await app.EditAnswerAsync(answer, author, "Plus précis.");
        for (var number = 0; number < 4; number++)
        {
            await app.EditAsync(id, author, $"Version {number}.");
            var other = await app.AddMemberAsync();
            await app.ProposeAsync(id, other, $"Mieux {number}.");
            await app.ProposeAsync(id, other, $"Mieux {number}.", answer);
        }

        await app.ReadPageAsync("/questions", author);
        var commands = await app.CountSqlAsync(() => app.ReadPageAsync(
            $"/questions/{id}/{suffix}{(suffix.EndsWith('=') ? answer : null)}", suffix == "proposer" ? member : author));

        Assert.True(commands.Count is > 0 and <= MaxCommands, string.Join("\n---\n", commands));
    }
}
