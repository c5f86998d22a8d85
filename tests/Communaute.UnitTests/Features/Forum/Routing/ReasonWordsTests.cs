using Communaute.Forum.Routing;
using Communaute.Web.Features.Forum.Routing;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Routing;

public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData(ReasonKind.Solved, 11, "cesu", "A résolu 11\u00a0questions sur «\u00a0cesu\u00a0»", "Vous avez résolu 11\u00a0questions sur «\u00a0cesu\u00a0».")]
    [InlineData(ReasonKind.Solved, 1, "cesu", "A résolu une question sur «\u00a0cesu\u00a0»", "Vous avez résolu une question sur «\u00a0cesu\u00a0».")]
    [InlineData(ReasonKind.Useful, 2, "cesu", "A aidé 2\u00a0fois sur «\u00a0cesu\u00a0»", "Vous avez aidé 2\u00a0fois sur «\u00a0cesu\u00a0».")]
    [InlineData(ReasonKind.CanTrain, 0, "Données", "Peut former sur «\u00a0Données\u00a0»", "Vous pouvez former sur «\u00a0Données\u00a0».")]
    [InlineData(ReasonKind.AtEase, 0, "Données", "À l’aise sur «\u00a0Données\u00a0»", "Vous êtes à l’aise sur «\u00a0Données\u00a0».")]
    [InlineData(ReasonKind.Near, 0, "Feurs", "Reçoit à Feurs", "Vous recevez à Feurs.")]
    [InlineData(ReasonKind.Passed, 0, "Karim Benali", "Karim Benali a pensé à cette personne", "Karim Benali a pensé à vous.")]
    [InlineData(ReasonKind.Discovering, 0, "Données", "Découvre «\u00a0Données\u00a0»", "Vous découvrez «\u00a0Données\u00a0».")]
    [InlineData(ReasonKind.Follows, 0, "Données", "Suit «\u00a0Données\u00a0»", "Vous suivez «\u00a0Données\u00a0».")]
    public void A_reason_is_said_of_somebody_and_to_them(ReasonKind kind, int count, string subject, string about, string told)
    {
        var reason = new RequestReason(kind, count, subject);

        Assert.Equal((about, told), (ReasonWords.About(reason), ReasonWords.Told(reason)));
    }
}
