namespace Communaute.Web.Platform.Files;

public static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services, string dataFolder) => services
        .AddSingleton(new FileStore(Path.Combine(dataFolder, "files")))
        .AddSingleton(services => new Thumbnails(Path.Combine(dataFolder, "thumbnails"), services.GetRequiredService<ImageProcessor>()))
        .AddSingleton<ImageProcessor>();
}
