using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Communaute.Web.Platform.Hosting;

/// <summary>Makes the links that leave the program, in mails and on the console. Never from a request's Host header, which anybody may forge.</summary>
public sealed class PublicAddress(CommunauteSettings settings, IServer server)
{
    public Uri Link(string path) => new(Root, path.TrimStart('/'));

    private Uri Root => settings.PublicAddress ?? new Uri(ListeningAddress());

    private string ListeningAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        return address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
    }
}
