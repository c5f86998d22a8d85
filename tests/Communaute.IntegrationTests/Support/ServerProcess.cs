using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Communaute.IntegrationTests.Support;

/// <summary>The program as an administrator starts it: another process, on loopback, with a data folder of its own.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private static int _lastPort = Random.Shared.Next(10_000, 30_000);

    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private ServerProcess(Uri address, string environment, IEnumerable<string> arguments)
    {
        Address = address;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_NOLOGO"] = "1";

        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Communaute.Web.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int ExitCode => _process.ExitCode;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Spent by the program since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Held in memory by the program, in bytes.</summary>
    public long ResidentMemory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Below the ports that the system lends to whoever connects, one of which may be taken before the program starts.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref _lastPort);

            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there: the next one, then.
            }
        }
    }

    public static ServerProcess Launch(string dataFolder, string environment = "Development", int? port = null, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        return new ServerProcess(address, environment, ["--urls", address.ToString(), $"--Communaute:DataFolder={dataFolder}", .. arguments]);
    }

    /// <summary>A verb of the command line.</summary>
    public static ServerProcess Run(string dataFolder, params string[] arguments) =>
        new(new Uri("http://127.0.0.1"), "Production", [.. arguments, $"--Communaute:DataFolder={dataFolder}"]);

    /// <summary>Waits until it answers, and fails with what it printed when it does not.</summary>
    public async Task<ServerProcess> AnsweringAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        var start = TimeProvider.System.GetTimestamp();

        while (!_process.HasExited && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/icon.svg", UriKind.Relative));
                return this;
            }
            catch (HttpRequestException)
            {
                await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(100));
            }
        }

        throw new InvalidOperationException($"The program does not answer at {Address}:\n{Output}");
    }

    /// <summary>Waits until it has printed these words.</summary>
    public async Task SaysAsync(string words)
    {
        var start = TimeProvider.System.GetTimestamp();

        while (!Output.Contains(words, StringComparison.Ordinal))
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException($"The program never says « {words} »:\n{Output}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Waits for its end, which must come within <paramref name="limit"/>.</summary>
    public async Task<int> EndAsync(TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>As the system does when memory runs out, or a cable is pulled: no goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
