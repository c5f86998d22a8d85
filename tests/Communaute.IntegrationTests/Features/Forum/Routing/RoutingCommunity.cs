using Communaute.IntegrationTests.Support;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Routing;

/// <summary>A community of its own: these tests let days pass and ask whoever can answer.</summary>
[CollectionDefinition(Name)]
public sealed class RoutingCommunity : ICollectionFixture<CommunauteApp>
{
    public const string Name = "Routing";
}
