using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Hosting;

namespace Communaute.Web.Platform.Markdown;

public static class MarkdownServices
{
    public static IServiceCollection AddMarkdown(this IServiceCollection services) => services
        .AddSingleton(services => new MarkdownRenderer(services.GetRequiredService<CommunauteSettings>().PublicAddress))
        .AddSingleton<ProseComparison>();
}
