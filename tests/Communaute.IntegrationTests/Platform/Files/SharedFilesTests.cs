using Communaute.Files;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Files;

public sealed class SharedFilesTests(CommunauteApp app)
{
    [Fact]
    public async Task An_image_is_shared_when_the_text_that_shows_it_is_published()
    {
        var author = await app.AddMemberAsync();
        var (shown, kept) = (await UploadAsync(author), await UploadAsync(author));

        await app.SendAsync(await app.AQuestionAsync() with { Body = $"![écran](/fichiers/{shown}/ecran.png)" }, author);

        Assert.NotNull((await FindAsync(shown)).SharedAt);
        Assert.Null((await FindAsync(kept)).SharedAt);
    }

    [Fact]
    public async Task Writing_the_number_of_another_member_s_file_shares_nothing()
    {
        var file = await UploadAsync(await app.AddMemberAsync());

        await app.SendAsync(await app.AQuestionAsync() with { Body = $"/fichiers/{file}/x /fichiers/99999999999999" }, await app.AddMemberAsync());

        Assert.Null((await FindAsync(file)).SharedAt);
    }

    private Task<StoredFile> FindAsync(int id) => app.ReadAsync(db => db.Files.SingleAsync(file => file.Id == id));

    private async Task<int> UploadAsync(Member owner)
    {
        var file = new StoredFile(new string('a', 64), "ecran.png", "image/png", 10, owner.Id, app.Now);
        await app.ChangeAsync(db => db.AddAsync(file).AsTask());
        return file.Id;
    }
}
