using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Platform.Hosting;

namespace Communaute.Web.Features.Forum;

public static class ForumServices
{
    public static IServiceCollection AddForum(this IServiceCollection services) => services
        .AddSingleton<PostEditor>()
        .AddSingleton<RevisionReader>()
        .AddSingleton<KindsMemory>()
        .AddSingleton<IFirstContent, FirstKinds>()
        .AddSingleton<OldReadings>()
        .AddHostedService<ReadingClock>();
}
