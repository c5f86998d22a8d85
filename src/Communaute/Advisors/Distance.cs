namespace Communaute.Advisors;

/// <summary>How far apart two points are as the crow flies.</summary>
public static class Distance
{
    private const double EarthRadius = 6371.0088;

    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var halfLatitude = Math.Sin(double.DegreesToRadians(latitude2 - latitude1) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2);
        var haversine = (halfLatitude * halfLatitude)
            + (Math.Cos(double.DegreesToRadians(latitude1)) * Math.Cos(double.DegreesToRadians(latitude2)) * halfLongitude * halfLongitude);

        // Rounding can push the haversine of two antipodes just above 1, where Asin is not a number.
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
