using Communaute.Web.Features.Advisors;
using Xunit;

namespace Communaute.UnitTests.Features.Advisors;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-12:00,13:30-17:30", "Du lundi au vendredi: 9 h à 12 h, 13 h 30 à 17 h 30")]
    [InlineData("Tu,Th 09:00-12:00; We 14:00-17:00", "Mardi et jeudi: 9 h à 12 h | Mercredi: 14 h à 17 h")]
    [InlineData("Mo-Fr 09:00-12:00; We off", "Lundi, mardi, jeudi et vendredi: 9 h à 12 h | Mercredi: fermé")]
    [InlineData("Mo-Th 09:00-17:00; Fr 09:00-12:00; Tu 10:00-12:00", "Lundi, mercredi et jeudi: 9 h à 17 h | Mardi: 10 h à 12 h | Vendredi: 9 h à 12 h")]
    [InlineData("Mo-We,Sa 09:00-12:00", "Du lundi au mercredi et samedi: 9 h à 12 h")]
    [InlineData("Sa-Mo 10:00-12:00", "Lundi, samedi et dimanche: 10 h à 12 h")]
    [InlineData("09:00-12:00", "Du lundi au dimanche: 9 h à 12 h")]
    [InlineData("Mo 09:00-12:00; PH off", "Lundi: 9 h à 12 h | Jours fériés: fermé")]
    public void The_common_forms_read_as_one_says_them(string hours, string expected) => Assert.Equal(expected, Shown(hours));

    [Theory]
    [InlineData("We[1] 09:00-12:00")]
    [InlineData("Mo-Fr sunrise-sunset")]
    [InlineData("Sur rendez-vous")]
    [InlineData("Mo-Fr 09:00-12:00; SH off")]
    [InlineData("Mo-Fr 09:00+")]
    public void Any_other_form_stays_as_it_is_written(string hours)
    {
        var line = Assert.Single(OpeningHours.InFrench(hours));

        Assert.Equal((null, hours), (line.Days, line.Times));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Nothing_is_nothing(string? hours) => Assert.Empty(OpeningHours.InFrench(hours));

    [Fact]
    public void Day_and_night_is_said() => Assert.Equal("Ouvert jour et nuit, tous les jours", Assert.Single(OpeningHours.InFrench("24/7")).Times);

    private static string Shown(string hours) =>
        string.Join(" | ", OpeningHours.InFrench(hours).Select(line => $"{line.Days}: {line.Times}")).Replace('\u00A0', ' ');
}
