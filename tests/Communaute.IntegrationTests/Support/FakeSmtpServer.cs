using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Communaute.IntegrationTests.Support;

/// <summary>What the server does with the next mails.</summary>
public enum SmtpMood
{
    Accepts,

    /// <summary>"421" as soon as one connects.</summary>
    Closes,

    /// <summary>"451" for each recipient: later, please.</summary>
    Defers,

    /// <summary>Cuts the line when the whole mail has come, before it took it.</summary>
    Drops,
}

/// <summary>The commands that came before a mail, and the mail.</summary>
public sealed record ReceivedMail(IReadOnlyList<string> Commands, string Content);

/// <summary>Enough of SMTP to receive a mail, and to fail as real servers do. Down until it is started.</summary>
public sealed class FakeSmtpServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> _accepted = new();
    private TcpListener? _listener;
    private Task _serving = Task.CompletedTask;

    public FakeSmtpServer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public int Port { get; }

    public SmtpMood Mood { get; set; }

    public IReadOnlyCollection<ReceivedMail> Accepted => _accepted;

    public void Start()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _serving = ServeAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        _listener?.Dispose();
        await _serving;
    }

    private async Task ServeAsync(TcpListener listener)
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException)
            {
                return;
            }
            catch (IOException)
            {
                // The client left in the middle: the next one is served.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var commands = new List<string>();

        if (Mood == SmtpMood.Closes)
        {
            await writer.WriteLineAsync("421 Trop de monde");
            return;
        }

        await writer.WriteLineAsync("220 prêt");

        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "MAIL" or "RCPT":
                    commands.Add(line);
                    await writer.WriteLineAsync(Mood == SmtpMood.Defers && line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? "451 Plus tard" : "250 bien");
                    break;
                case "DATA":
                    var mail = new StringBuilder();
                    await writer.WriteLineAsync("354 j’écoute");

                    while (await reader.ReadLineAsync() is { } text && text != ".")
                    {
                        mail.AppendLine(text);
                    }

                    if (Mood == SmtpMood.Drops)
                    {
                        return;
                    }

                    _accepted.Enqueue(new ReceivedMail([.. commands], mail.ToString()));
                    commands.Clear();
                    await writer.WriteLineAsync("250 pris");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 au revoir");
                    return;
                default:
                    await writer.WriteLineAsync("250 bien");
                    break;
            }
        }
    }
}
