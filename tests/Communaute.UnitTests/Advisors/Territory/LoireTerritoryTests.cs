using Communaute.Advisors.Territory;
using Xunit;

namespace Communaute.UnitTests.Advisors.Territory;

public sealed class LoireTerritoryTests
{
    [Fact]
    public void The_territory_has_every_commune_body_and_former_commune()
    {
        Assert.Equal(320, LoireTerritory.Communes.Count);
        Assert.Equal(11, LoireTerritory.Epcis.Count);
        Assert.Equal(19, LoireTerritory.FormerCommunes.Count);
        Assert.Equal(774_133, LoireTerritory.Communes.Sum(commune => commune.Population));
    }

    [Fact]
    public void Every_commune_is_complete_and_belongs_to_a_known_body()
    {
        var epcis = LoireTerritory.Epcis.Select(epci => epci.Code).ToHashSet();

        Assert.All(LoireTerritory.Communes, commune =>
        {
            Assert.StartsWith("42", commune.Code, StringComparison.Ordinal);
            Assert.Contains(commune.EpciCode, epcis);
            Assert.NotEmpty(commune.PostalCodes);
            Assert.All(commune.PostalCodes, code => Assert.Equal(5, code.Length));
            Assert.InRange(commune.Latitude, 45.2, 46.3);
            Assert.InRange(commune.Longitude, 3.6, 4.8);
        });
    }

    [Fact]
    public void Each_body_has_as_many_communes_as_it_says() =>
        Assert.All(LoireTerritory.Epcis, epci =>
            Assert.Equal(epci.CommunesInLoire, LoireTerritory.Communes.Count(commune => commune.EpciCode == epci.Code)));

    [Fact]
    public void A_former_code_leads_to_the_commune_that_replaced_it()
    {
        Assert.Equal("42268", LoireTerritory.CurrentCode("42004"));
        Assert.Equal("Vézelin-sur-Loire", LoireTerritory.FindByCode("42004")?.Name);
        Assert.All(LoireTerritory.FormerCommunes, former => Assert.NotNull(LoireTerritory.FindByCode(former.Code)));
    }

    [Fact]
    public void Codes_from_elsewhere_are_left_alone()
    {
        Assert.Equal("69123", LoireTerritory.CurrentCode("69123"));
        Assert.Null(LoireTerritory.FindByCode("69123"));
    }

    [Theory]
    [InlineData("Saint-Étienne", "42218")]
    [InlineData("SAINT ETIENNE", "42218")]
    [InlineData("St Etienne", "42218")]
    [InlineData("St-Étienne Cedex 1", "42218")]
    [InlineData("LA PACAUDIERE", "42163")]
    [InlineData("Rochetaillée", "42218")]
    public void A_commune_is_found_however_its_name_is_typed(string name, string code) =>
        Assert.Equal(code, LoireTerritory.FindByName(name)?.Code);

    [Fact]
    public void An_unknown_name_is_not_found() =>
        Assert.Null(LoireTerritory.FindByName("Lyon"));
}
