using System.Security.Claims;
using System.Text;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Administration.Imports;
using Communaute.Web.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Administration;

public sealed class ImportDeskTests(CommunauteApp app)
{
    [Fact]
    public async Task An_import_ends_without_its_page_and_its_report_is_found_again_and_downloaded()
    {
        var (yves, id) = (await app.AddAdministratorAsync(), DirectoryScenes.AWord());

        var run = await RunAsync($"id,pivot,nom,commune,code_postal,adresse,date_maj\n{id},00000000000000,Mairie,Feurs,42110,1 place,2024-04-02\n{id},0,Mairie,Feurs,42110,1 place,2024-04-02\n", yves);

        Assert.Equal((1, 1), (run.Report!.Created, run.Report.RefusedLines));
        var browser = app.BrowserOf(await app.AddAdministratorAsync());
        Assert.Contains("lieux.csv", await browser.ReadPageAsync("/administration/imports"), StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFLigne;Champ;Valeur;Raison\r\n3;", Encoding.UTF8.GetString(await browser.GetByteArrayAsync("/" + RefusalsFile.Address, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why()
    {
        var run = await RunAsync("rien", await app.AddAdministratorAsync());

        Assert.NotNull(run.Failure);
        Assert.Null(run.Report);
    }

    [Fact]
    public async Task The_desk_gives_nobody_rights_they_have_not()
    {
        var run = await RunAsync("id,pivot,nom,commune,code_postal,adresse,date_maj\nx,00000000000000,Mairie,Feurs,42110,1 place,2024-04-02\n", await app.AddCoordinatorAsync());

        Assert.Equal(new AccessDeniedException().Message, run.Failure);
    }

    private async Task<ImportRun> RunAsync(string csv, Member sender)
    {
        var desk = app.Services.GetRequiredService<ImportDesk>();
        var over = new TaskCompletionSource<ImportRun>();
        desk.Changed += Look;
        await desk.StartAsync(ImportKind.Places, "lieux.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)), new ClaimsPrincipal(MemberClaims.For(sender, "Test")), CancellationToken.None);
        var run = await over.Task.WaitAsync(TimeSpan.FromSeconds(30));
        desk.Changed -= Look;
        return run;

        void Look()
        {
            if (desk.Latest is { IsOver: true } ended)
            {
                over.TrySetResult(ended);
            }
        }
    }
}
