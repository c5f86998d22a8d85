using System.Diagnostics;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Invitations;

/// <summary>The program itself, run as an administrator runs it.</summary>
public sealed class CreateAdministratorTests : IDisposable
{
    private readonly string _dataFolder = Directory.CreateTempSubdirectory("communaute-").FullName;

    [Fact]
    public async Task The_verb_prints_a_link_that_opens_once_and_needs_no_server()
    {
        var (exitCode, words, _) = await RunAsync("yves.montagny@exemple.fr");

        Assert.Equal(0, exitCode);
        Assert.Contains("https://communaute.exemple.fr/invitation/", words);
    }

    [Theory]
    [InlineData("pas-une-adresse")]
    [InlineData("yves@exemple.fr\r\nBcc: x@exemple.fr")]
    public async Task A_bad_address_is_refused_with_a_sentence(string address)
    {
        var (exitCode, words, refusal) = await RunAsync(address);

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("/invitation/", words);
        Assert.Contains("n’est pas une adresse électronique", refusal);
        Assert.DoesNotContain("   at ", refusal);
    }

    public void Dispose() => Directory.Delete(_dataFolder, recursive: true);

    private async Task<(int ExitCode, string Words, string Refusal)> RunAsync(string address)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "create-administrator", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Communaute__DataFolder"] = _dataFolder;
        start.Environment["Communaute__PublicAddress"] = "https://communaute.exemple.fr/";

        using var program = Process.Start(start)!;
        var words = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var refusal = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await words, await refusal);
    }
}
