using System.Net;
using System.Net.Sockets;
using Communaute.IntegrationTests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Hosting;

/// <summary>The first minute of an installation: what is wrong is said in one sentence, and what is killed starts again.</summary>
public sealed class StartUpTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("communaute-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--Communaute:Database:Provider=Oracle", "Communaute:Database:Provider")]
    [InlineData("--Communaute:Mail:Prot=25", "Prot")]
    [InlineData("--Communaute:Mail:Port=99999", "Communaute:Mail:Port")]
    [InlineData("--Communaute:Database:Provider=SqlServer", "Communaute:Database:ConnectionString")]
    [InlineData("--Communaute:PublicAddress=communaute", "Communaute:PublicAddress")]
    [InlineData("--Communaute:Demonstration=true", "Communaute:Demonstration")]
    public async Task A_setting_that_cannot_work_is_named_and_nothing_is_made(string argument, string setting)
    {
        var data = Path.Combine(_folder, "data");

        await RefusesAsync(ServerProcess.Launch(data, "Production", port: null, argument), setting);

        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task A_file_named_by_its_whole_path_is_imported_into_the_data_folder_that_was_given()
    {
        var (file, data) = (Path.Combine(_folder, "lieux.csv"), Path.Combine(_folder, "data"));
        await File.WriteAllTextAsync(file, "id,pivot,nom,commune,code_postal,adresse,date_maj\nessai-1,43493312300029,Maison du numérique,Feurs,42110,1 place de la Mairie,2026-01-15\n");

        await using var import = ServerProcess.Run(data, "import", "places", file);

        Assert.Equal(0, await import.EndAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("1 créée", import.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(data, "communaute.db")));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_folder, "fichier");
        await File.WriteAllTextAsync(file, "ceci n’est pas un dossier");

        await RefusesAsync(ServerProcess.Launch(Path.Combine(file, "data"), "Production"), "Communaute:DataFolder");
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_named_and_left_as_it_was()
    {
        var file = Path.Combine(_folder, "lecture-seule.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await new SqliteCommand("CREATE TABLE Temoin (Id INTEGER)", connection).ExecuteNonQueryAsync();
        }

        var before = await File.ReadAllBytesAsync(file);
        await RefusesAsync(
            ServerProcess.Launch(_folder, "Production", port: null, $"--Communaute:Database:ConnectionString=Data Source={file};Mode=ReadOnly"),
            "Communaute:Database:ConnectionString");

        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "communaute.db"), string.Concat(Enumerable.Repeat("pas une base de données. ", 200)));

        await RefusesAsync(ServerProcess.Launch(_folder, "Production"), "Communaute:DataFolder");
    }

    [Fact]
    public async Task A_SQL_Server_that_does_not_answer_is_named()
    {
        var nowhere = $"Server=127.0.0.1,{ServerProcess.FreePort()};Database=c;User Id=sa;Password=x;TrustServerCertificate=true";

        await RefusesAsync(
            ServerProcess.Launch(_folder, "Production", port: null, "--Communaute:Database:Provider=SqlServer", $"--Communaute:Database:ConnectionString={nowhere}"),
            "Communaute:Database:ConnectionString");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_with_its_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await RefusesAsync(ServerProcess.Launch(_folder, "Production", ((IPEndPoint)other.LocalEndpoint).Port), "--urls");
    }

    [Fact]
    public async Task A_start_killed_at_any_moment_does_not_hang_the_next()
    {
        foreach (var milliseconds in (int[])[700, 1000, 1300, 1700])
        {
            await using var killed = ServerProcess.Launch(_folder);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => killed.EndAsync(TimeSpan.FromMilliseconds(milliseconds)));
            await killed.KillAsync();
        }

        await using var next = await ServerProcess.Launch(_folder).AnsweringAsync();
        Assert.Equal(49, await CountAsync("Members"));
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_kill_is_forgotten()
    {
        await using (await ServerProcess.Launch(_folder, "Production").AnsweringAsync())
        {
        }

        await ExecuteAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");

        await using var next = await ServerProcess.Launch(_folder, "Production").AnsweringAsync();
        await next.SaysAsync("/invitation/");
    }

    [Fact]
    public async Task A_migration_killed_before_its_first_table_is_started_again()
    {
        await ExecuteAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");

        await using var next = await ServerProcess.Launch(_folder, "Production").AnsweringAsync();

        await next.SaysAsync("/invitation/");
    }

    [Fact]
    public async Task Two_processes_started_at_once_on_a_missing_database_both_come_up()
    {
        await using var one = ServerProcess.Launch(_folder);
        await using var other = ServerProcess.Launch(_folder);

        await Task.WhenAll(one.AnsweringAsync(), other.AnsweringAsync());

        Assert.Equal(49, await CountAsync("Members"));
        Assert.Equal(29, await CountAsync("Themes"));
    }

    [Fact]
    public async Task A_demonstration_is_not_served_in_production()
    {
        await using (await ServerProcess.Launch(_folder).AnsweringAsync())
        {
        }

        await RefusesAsync(ServerProcess.Launch(_folder, "Production"), "Communaute:DataFolder");
    }

    private static async Task RefusesAsync(ServerProcess launched, string setting)
    {
        await using var program = launched;

        var exitCode = await program.EndAsync(Limit);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(setting, program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Output, StringComparison.Ordinal);
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await OpenAsync();
        return (long)(await new SqliteCommand($"SELECT COUNT(*) FROM {table}", connection).ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await new SqliteCommand(sql, connection).ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "communaute.db")};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
