using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests;

/// <summary>What each page asks of the database, whatever it holds. A page that is not named here has no budget: add it.</summary>
public sealed class PageCostTests(CommunauteApp app)
{
    private const int AtMost = 6;

    [Theory]
    [InlineData("/", Role.Advisor)]
    [InlineData("/", Role.Coordinator)]
    [InlineData("/annonces", Role.Advisor)]
    [InlineData("/annonces", Role.Coordinator)]
    [InlineData("/annonces?apres=1", Role.Advisor)]
    [InlineData("/annonces/nouvelle", Role.Coordinator)]
    [InlineData("/questions", Role.Advisor)]
    [InlineData("/questions?etat=sans-reponse", Role.Advisor)]
    [InlineData("/questions?etat=resolues", Role.Advisor)]
    [InlineData("/questions?theme=2", Role.Advisor)]
    [InlineData("/questions?genre=1&etat=sans-reponse&theme=2", Role.Advisor)]
    [InlineData("/questions?etat=resolues&genre=1&theme=2&etiquette=cout&public=1&urgence=tout-de-suite&qui=mes-reponses&periode=3-mois", Role.Advisor)]
    [InlineData("/questions?qui=ma-structure&periode=2025&public=2", Role.Advisor)]
    [InlineData("/mes-filtres", Role.Advisor)]
    [InlineData("/questions/poser", Role.Advisor)]
    [InlineData("/ressources", Role.Advisor)]
    [InlineData("/ressources?theme=2", Role.Advisor)]
    [InlineData("/ressources/nouvelle", Role.Coordinator)]
    [InlineData("/annuaire", Role.Advisor)]
    [InlineData("/annuaire?nom=dur", Role.Advisor)]
    [InlineData("/mon-profil", Role.Advisor)]
    [InlineData("/structures", Role.Advisor)]
    [InlineData("/lieux", Role.Advisor)]
    [InlineData("/recherche?q=compte", Role.Advisor)]
    [InlineData("/mes-brouillons", Role.Advisor)]
    [InlineData("/mes-suivis", Role.Advisor)]
    [InlineData("/mes-suivis?quoi=etiquettes", Role.Advisor)]
    [InlineData("/notifications", Role.Advisor)]
    [InlineData("/preferences", Role.Advisor)]
    [InlineData("/compte", Role.Advisor)]
    [InlineData("/coordination", Role.Coordinator)]
    [InlineData("/coordination?semaines=52", Role.Coordinator)]
    [InlineData("/coordination/invitations", Role.Coordinator)]
    [InlineData("/coordination/genres", Role.Coordinator)]
    [InlineData("/coordination/questions", Role.Coordinator)]
    [InlineData("/moderation", Role.Coordinator)]
    [InlineData("/moderation/supprimes", Role.Coordinator)]
    [InlineData("/moderation/journal", Role.Coordinator)]
    [InlineData("/mes-textes-supprimes", Role.Advisor)]
    [InlineData("/coordination/etiquettes", Role.Coordinator)]
    [InlineData("/administration/imports", Role.Administrator)]
    public async Task A_page_costs_at_most_six_commands(string address, Role role)
    {
        var member = await app.AddMemberAsync(role);
        await app.ChangeAsync(async db => db.Advisors.Add(new Communaute.Advisors.Advisor(await db.Members.SingleAsync(m => m.Id == member.Id), app.Now)));
        await app.VisitAsync(address, member);

        var commands = await app.CountSqlAsync(async () =>
        {
            using var page = await app.VisitAsync(address, member);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        });

        Assert.True(commands.Count <= AtMost, $"{address} sends {commands.Count} commands:\n{string.Join("\n\n", commands)}");
    }
}
