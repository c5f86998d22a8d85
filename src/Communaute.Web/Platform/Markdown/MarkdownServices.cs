using Communaute.Web.Platform.Comparing;

namespace Communaute.Web.Platform.Markdown;

public static class MarkdownServices
{
    public static IServiceCollection AddMarkdown(this IServiceCollection services) => services
        .AddSingleton<MarkdownRenderer>()
        .AddSingleton<ProseComparison>();
}
