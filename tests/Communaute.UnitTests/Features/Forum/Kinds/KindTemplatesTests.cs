using Communaute.Web.Features.Forum.Kinds;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Kinds;

public sealed class KindTemplatesTests
{
    private static readonly KindView[] Kinds =
    [
        new(1, "Démarche", "", "**Ce que la personne veut :**\n\n**Ce que nous voyons :**\n\n**Ce que nous avons essayé :**", false),
        new(2, "Ancien", "", "**L’appareil :**\nMarque et modèle\n\n**Ce qui se passe :**", true),
    ];

    [Theory]
    [InlineData("**Ce que la personne veut :**\n\n**Ce que nous voyons :**\n\n**Ce que nous avons essayé :**", "")]
    [InlineData("**Ce que la personne veut :**\n\n**Ce que nous voyons :**\n\nUn écran blanc.\n\n**Ce que nous avons essayé :**", "**Ce que nous voyons :**\n\nUn écran blanc.")]
    [InlineData("**Ce que la personne veut :** renouveler sa carte\n\n**Ce que nous voyons :**\n", "**Ce que la personne veut :** renouveler sa carte")]
    [InlineData("Bonjour.\r\n\r\n**Ce que nous voyons :**\r\nRien.\r\n", "Bonjour.\n\n**Ce que nous voyons :**\nRien.")]
    [InlineData("**L’appareil :**\nMarque et modèle\n\n**Ce qui se passe :**\n\nIl s’éteint.", "**Ce qui se passe :**\n\nIl s’éteint.")]
    [InlineData("**L’appareil :**\nMarque et modèle\nUn vieux portable\n\n**Ce qui se passe :**", "**L’appareil :**\nMarque et modèle\nUn vieux portable")]
    [InlineData("**Mon titre à moi :**\n\n**Un autre à moi :**", "**Mon titre à moi :**\n\n**Un autre à moi :**")]
    [InlineData("<script>alert(1)</script>\n\n**Ce que nous voyons :**", "<script>alert(1)</script>")]
    public void Headings_of_a_template_with_nothing_under_them_go_and_nothing_else_does(string typed, string published) =>
        Assert.Equal(published, KindTemplates.WithoutEmptyHeadings(typed, Kinds));
}
