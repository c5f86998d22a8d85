using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Editing;
using MediatR;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Editing;

public sealed class HistoryPageTests : ComponentTest
{
    private static readonly DateTime At = new(2026, 11, 23, 7, 30, 0, DateTimeKind.Utc);

    private static readonly HistoryView History = new("Ameli en panne", 3, MayRestore: true)
    {
        Asked = new ReadHistory(3),
        Compared = new ComparedView(2, 3, "<p>Un <ins><span class=\"vh\">ajouté : </span>mot</ins></p>", "1 mot ajouté"),
        Revisions =
        [
            new RevisionView(3, At, Byline.Nameless, null, 1, 1, 0),
            new RevisionView(2, At, "Karim Benali", Byline.NamelessMe, null, 3, 1),
            new RevisionView(1, At, "Nadège Fournel", null, null, 0, 0),
            new RevisionView(0, At, null, null, null, null, null),
        ],
    };

    public HistoryPageTests() => OpenCircuit();

    [Fact]
    public void Each_version_says_who_wrote_it_and_how_much_changed()
    {
        var page = Open(History);

        Assert.Equal(
            [
                "Version 2 rétablie par la personne qui a posé la question|1 mot ajouté",
                "Proposée par Karim Benali, acceptée par vous, sans votre nom|3 mots ajoutés, 1 retiré",
                "Modifiée par Nadège Fournel|Aucun mot ajouté ni retiré",
                "Écrite par un membre|Première version gardée",
            ],
            page.FindAll(".rows .meta").Select(meta => string.Join('|', meta.Children.Select(part => part.TextContent))));
        Assert.Equal("Version 4, celle d’aujourd’hui", page.Find(".rows h3").TextContent);
        Assert.Equal("De la version 3 à la version 4", page.Find("#comparaison").TextContent);
        Assert.Equal("1 mot ajouté", page.Find(".changes").TextContent);
        Assert.NotNull(page.Find(".difference ins .vh"));
    }

    [Fact]
    public async Task A_former_version_is_taken_back_and_the_one_of_today_cannot()
    {
        Mediator.Answers<RestoreRevision>(Unit.Value);
        var page = Open(History);

        Assert.Equal(3, page.FindAll(".rows button").Count);
        await page.FindAll(".rows button")[0].ClickAsync(new());

        Assert.Equal(new RestoreRevision(3, null, 2, Seen: 3), Assert.Single(Mediator.Sent.OfType<RestoreRevision>()));
    }

    [Fact]
    public void Whoever_only_reads_compares_and_restores_nothing()
    {
        var page = Open(History with { MayRestore = false });

        Assert.Empty(page.FindAll(".rows button"));
        Assert.Equal("questions/3/ameli-en-panne/historique?version=3&avec=0#version", page.FindAll(".acts a")[^1].GetAttribute("href"));
    }

    [Fact]
    public void A_text_without_a_kept_version_says_so() =>
        Assert.Contains("Aucune version gardée", Open(History with { Revisions = [], Compared = null }).Markup, StringComparison.Ordinal);

    [Fact]
    public void Two_texts_with_too_little_in_common_are_shown_one_after_the_other()
    {
        var page = Open(History with { Compared = new ComparedView(2, 3, null, "900 mots ajoutés") { OldHtml = "<p>Ancien</p>", NewHtml = "<p>Nouveau</p>" } });

        Assert.Equal(["Ancien", "Nouveau"], page.FindAll(".paper .prose").Select(prose => prose.TextContent));
    }

    private IRenderedComponent<HistoryPage> Open(HistoryView history)
    {
        Mediator.Answers<ReadHistory>(history);
        return Render<HistoryPage>(page => page.Add(p => p.Id, 3));
    }
}
