using Xunit;

namespace Communaute.UnitTests.Reference;

/// <summary>The full national files, kept beside the repository by those who have them: too large and too real to ship.</summary>
internal static class SharedData
{
    public static byte[] Read(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", file);
            if (File.Exists(path))
            {
                return File.ReadAllBytes(path);
            }
        }

        Assert.Skip($"No folder above the tests has shared/data/{file}.");
        return [];
    }
}
