using Communaute.Advisors;
using Xunit;

namespace Communaute.UnitTests.Advisors;

public sealed class DistanceTests
{
    [Fact]
    public void Roanne_is_67_kilometres_from_Saint_Etienne() =>
        Assert.Equal(67, Distance.Kilometres(45.4397, 4.3872, 46.0367, 4.0681), tolerance: 5);

    [Fact]
    public void A_degree_of_longitude_at_the_equator_is_111_kilometres() =>
        Assert.Equal(111.195, Distance.Kilometres(0, 0, 0, 1), tolerance: 0.001);

    [Fact]
    public void A_point_is_at_no_distance_of_itself() =>
        Assert.Equal(0, Distance.Kilometres(45.4397, 4.3872, 45.4397, 4.3872));

    [Fact]
    public void The_two_poles_are_half_the_earth_apart() =>
        Assert.Equal(20_015.1, Distance.Kilometres(90, 0, -90, 0), tolerance: 0.1);
}
