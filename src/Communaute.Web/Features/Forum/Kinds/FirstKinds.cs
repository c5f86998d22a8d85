using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>The kinds a community starts with, until its coordinators make them their own.</summary>
public sealed class FirstKinds(IDbContextFactory<CommunauteDb> databases, DatabaseProvider provider, TimeProvider clock) : IFirstContent
{
    private const int MonthsOfProcedures = 6;

    private static readonly (string Label, string Help, string Template)[] Kinds =
    [
        ("Démarche d’un usager", "Une personne veut faire quelque chose en ligne et n’y arrive pas.",
            """
            **Ce que la personne veut faire :**

            **Ce que nous voyons à l’écran :**

            **Ce que nous avons essayé :**
            """),
        ("Matériel", "Un appareil, un réseau, une installation.",
            """
            **L’appareil et son système :**

            **Ce qui se passe :**

            **Depuis quand, et ce qui a changé :**

            **Ce que j’ai essayé :**
            """),
        ("Atelier", "Préparer, animer ou évaluer un temps collectif.",
            """
            **Le public et la durée :**

            **Ce que je voudrais que chacun emporte :**

            **Ce que j’ai prévu :**

            **Ce qui me manque :**
            """),
        ("Posture professionnelle", "Comment se tenir, jusqu’où aller, que dire ou ne pas dire.",
            """
            **La situation, sans rien qui permette de reconnaître la personne :**

            **Ce que j’ai fait ou dit :**

            **Ce qui me gêne :**
            """),
        ("Vie du réseau", "Nos rencontres, nos outils, notre organisation.",
            """
            **De quoi il s’agit :**

            **Qui est concerné :**

            **Ce que j’attends des collègues :**
            """),
    ];

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        if (await db.QuestionKinds.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var kinds = Kinds.Select((kind, position) => new QuestionKind(kind.Label, kind.Help, kind.Template, position, creatorId: null, now)).ToList();

        // What one does online changes often.
        kinds[0].BeVerifiedAfter(MonthsOfProcedures);
        db.QuestionKinds.AddRange(kinds);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (provider.IsDuplicate(race))
        {
            // Another process started on the same database and was first: its kinds are the same.
        }
    }
}
