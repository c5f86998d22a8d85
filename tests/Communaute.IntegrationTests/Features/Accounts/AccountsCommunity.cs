using Communaute.IntegrationTests.Support;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts;

/// <summary>A community of its own: these tests let months pass, and sessions of others would end.</summary>
[CollectionDefinition(Name)]
public sealed class AccountsCommunity : ICollectionFixture<CommunauteApp>
{
    public const string Name = "Accounts";
}
