using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Platform.Forms;

public sealed class RequestFormTests : ComponentTest
{
    private readonly Note _note = new() { Text = "Ce que j’ai écrit" };
    private int? _accepted;

    [Fact]
    public async Task Sending_gives_the_answer_to_the_page()
    {
        Mediator.Answers<Note>(42);

        await RenderForm().Find("form").SubmitAsync();

        Assert.Equal(42, _accepted);
    }

    [Fact]
    public async Task A_refusal_of_a_field_stands_at_that_field()
    {
        Mediator.Refuses<Note>(new BusinessRuleException("Ce titre existe déjà.", nameof(Note.Text)));
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        Assert.Equal("Ce titre existe déjà.", form.Find(".errmsg").TextContent.Trim());
        Assert.Equal("true", form.Find("input").GetAttribute("aria-invalid"));
        Assert.Null(_accepted);
    }

    [Fact]
    public async Task What_the_pipeline_finds_invalid_stands_at_its_field()
    {
        Mediator.Refuses<Note>(new ValidationException([new ValidationFailure(nameof(Note.Text), "Trop court.")]));
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        Assert.Equal("Trop court.", form.Find(".errmsg").TextContent.Trim());
    }

    [Fact]
    public async Task An_unexpected_failure_keeps_the_text_and_gives_a_reference()
    {
        Mediator.Refuses<Note>(new TimeoutException("secret of the database"));
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        var words = form.Find("[role=alert]").TextContent;
        Assert.Contains("Votre texte est toujours là", words, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", words, StringComparison.Ordinal);
        Assert.Equal("Ce que j’ai écrit", form.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        var answer = new TaskCompletionSource<int>();
        Mediator.Answers<Note>(answer.Task);
        var form = RenderForm();

        var first = form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();
        answer.SetResult(1);
        await first;

        Assert.Single(Mediator.Sent.OfType<Note>());
    }

    [Fact]
    public async Task A_conflict_shows_the_text_that_is_saved_now()
    {
        Mediator.Refuses<Note>(new EditConflictException("Linda", 4, "Le texte de Linda"));
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        Assert.Equal("Le texte de Linda", form.Find("textarea[readonly]").TextContent);
        Assert.Contains("Linda a enregistré ce texte", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_both_wrote_is_joined_in_the_field_to_be_read_and_neither_text_is_hidden()
    {
        Mediator.Refuses<Note>(Conflict());
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        Assert.Equal("Réunis", _note.Text);
        Assert.Contains("Nous avons réuni vos deux textes", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Le texte de Linda", "Ce que j’ai écrit"], form.FindAll("textarea[readonly]").Select(text => text.TextContent));
        Assert.Null(_accepted);
    }

    [Fact]
    public async Task Where_both_changed_the_same_passage_the_field_keeps_mine_until_the_member_chooses()
    {
        Mediator.Refuses<Note>(Conflict(new DisputedParagraph("Le sien", "")));
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        Assert.Equal("Ce que j’ai écrit", _note.Text);
        Assert.Equal(["Le sien", "(passage retiré)"], form.FindAll(".versions p").Select(text => text.TextContent));

        await form.FindAll(".note button").Single(button => button.TextContent == "Réunir en gardant les siens").ClickAsync(new());
        Assert.Equal("Réunis avec les siens", _note.Text);
        Assert.Empty(form.FindAll("[role=alert]"));
    }

    [Fact]
    public void Before_the_circuit_a_form_cannot_be_sent()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        Assert.True(Form().Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_text_that_differs_from_the_one_already_published_stays_and_the_next_try_publishes_it_apart()
    {
        var first = _note.Submission = Guid.NewGuid();
        Mediator.Refuses<Note>(new AlreadyPublishedException());
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        Assert.Contains("toujours là", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEqual(first, _note.Submission);
    }

    [Fact]
    public async Task What_is_typed_is_saved_a_second_later_and_what_was_saved_comes_back()
    {
        Mediator.Answers<ReadDraft>(new DraftView(Guid.NewGuid(), """{"Text":"Commencé hier"}""", Clock.GetUtcNow().UtcDateTime.AddDays(-1)));
        Mediator.Answers<SaveDraft>(new SavedDraft(2, Guid.NewGuid()));
        OpenCircuit();
        var form = Form("note");
        Assert.Equal("Commencé hier", _note.Text);

        await form.Find("input").InputAsync("Continué aujourd’hui");
        Assert.Empty(Mediator.Sent.OfType<SaveDraft>());
        Clock.Advance(TimeSpan.FromSeconds(1));

        await form.WaitForAssertionAsync(() =>
        {
            var saved = Assert.Single(Mediator.Sent.OfType<SaveDraft>());
            Assert.Contains("Continué aujourd’hui", DraftOf(saved).Text, StringComparison.Ordinal);
            Assert.Contains("Brouillon enregistré", form.Find("[role=status]").TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_the_browser_holds_is_newer_than_a_draft_that_is_slow_to_come()
    {
        var slow = new TaskCompletionSource<DraftView?>();
        Mediator.Answers<ReadDraft>(slow.Task);
        Mediator.Answers<SaveDraft>(new SavedDraft(2, Guid.NewGuid()));
        JSInterop.Setup<BrowserCopy?>("communauteDrafts.recover", "note")
            .SetResult(new BrowserCopy(1, Guid.NewGuid(), Guid.NewGuid(), new Dictionary<string, string> { ["Text"] = "Tapé avant la coupure" }, null));
        OpenCircuit();
        var form = Form("note");

        slow.SetResult(new DraftView(Guid.NewGuid(), """{"Text":"Enregistré hier"}""", Clock.GetUtcNow().UtcDateTime.AddDays(-1)));

        await form.WaitForAssertionAsync(() => Assert.Equal("Tapé avant la coupure", DraftOf(Assert.Single(Mediator.Sent.OfType<SaveDraft>())).Text));
        Assert.Equal("Tapé avant la coupure", _note.Text);
    }

    [Fact]
    public async Task What_is_typed_before_a_slow_draft_comes_stands_beside_it()
    {
        var slow = new TaskCompletionSource<DraftView?>();
        Mediator.Answers<ReadDraft>(slow.Task);
        OpenCircuit();
        var form = Form("note");
        await form.Find("#champ-Text").InputAsync("Tapé aussitôt");

        slow.SetResult(new DraftView(Guid.NewGuid(), """{"Text":"Enregistré hier"}""", Clock.GetUtcNow().UtcDateTime.AddDays(-1)));

        await form.WaitForAssertionAsync(() => Assert.Equal(["Tapé aussitôt", "Enregistré hier"], form.FindAll(".draftversion").Select(version => version.TextContent.Trim())));
        Assert.Equal("Tapé aussitôt", _note.Text);
    }

    private EditConflictException Conflict(params DisputedParagraph[] disputed) => new(
        "Linda", 4, "Le texte de Linda", new Joining("cette note", _note.Text, new Note { Text = "Réunis" }, new Note { Text = "Réunis avec les siens" }, disputed));

    [Fact]
    public async Task A_draft_saved_elsewhere_shows_both_versions_and_is_published_only_once_its_author_has_chosen()
    {
        var form = await HeldFormAsync();

        Assert.Equal(["Commencé hier", "Écrit ailleurs"], form.FindAll(".draftversion").Select(version => version.TextContent.Trim()));
        Assert.Contains("modifié ailleurs", form.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Mediator.Sent.OfType<Note>());

        Mediator.Answers<SaveDraft>(new SavedDraft(8, Guid.NewGuid()));
        await ChooseAsync(form, "Garder ma version");

        Assert.Equal((7, "Commencé hier"), (Mediator.Sent.OfType<SaveDraft>().Last().Known, _note.Text));
        Assert.Empty(form.FindAll(".twodrafts"));
        await form.Find("form").SubmitAsync();
        Assert.Single(Mediator.Sent.OfType<Note>());
    }

    [Fact]
    public async Task The_other_version_may_be_taken_or_put_under_ones_own()
    {
        await ChooseAsync(await HeldFormAsync(), "Prendre l’autre version");
        Assert.Equal("Écrit ailleurs", _note.Text);

        var form = await HeldFormAsync();
        Mediator.Answers<SaveDraft>(new SavedDraft(8, Guid.NewGuid()));
        await ChooseAsync(form, "Garder les deux");
        Assert.Equal("Commencé hier\n\n---\n\nÉcrit ailleurs", _note.Text);
    }

    [Fact]
    public async Task What_is_written_after_the_draft_was_published_elsewhere_is_kept_as_another()
    {
        OpenCircuit();
        var published = Guid.NewGuid();
        Mediator.Answers<ReadDraft>(new DraftView(published, """{"Text":"Publié depuis"}""", Clock.GetUtcNow().UtcDateTime, 3));
        Mediator.Answers<SaveDraft>(new SavedDraft(4, published, PublishedAt: Clock.GetUtcNow().UtcDateTime));
        var form = Form("note");
        await form.Find("input").InputAsync("Publié depuis, et plus encore");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await form.WaitForAssertionAsync(() => Assert.Equal($"mes-brouillons/publie/{published}", form.Find(".twodrafts a").GetAttribute("href")));

        Mediator.Answers<SaveDraft>(new SavedDraft(5, Guid.NewGuid()));
        await ChooseAsync(form, "Garder ce texte comme nouveau brouillon");

        var kept = Mediator.Sent.OfType<SaveDraft>().Last();
        Assert.NotEqual(published, kept.Submission);
        Assert.Equal("Publié depuis, et plus encore", DraftOf(kept).Text);
        Assert.Empty(form.FindAll(".twodrafts"));
    }

    /// <summary>A form whose draft another tab changed, found out when it is sent.</summary>
    private async Task<IRenderedComponent<RequestForm<Note, int>>> HeldFormAsync()
    {
        OpenCircuit();
        _note.Text = "";
        Mediator.Answers<Note>(42);
        Mediator.Answers<ReadDraft>(new DraftView(Guid.NewGuid(), """{"Text":"Commencé hier"}""", Clock.GetUtcNow().UtcDateTime.AddDays(-1), 3));
        Mediator.Answers<SaveDraft>(new SavedDraft(7, Guid.NewGuid(), new DraftView(Guid.NewGuid(), """{"Text":"Écrit ailleurs"}""", Clock.GetUtcNow().UtcDateTime, 7)));
        var form = Form("note");
        await form.Find("form").SubmitAsync();
        return form;
    }

    private static Task ChooseAsync(IRenderedComponent<RequestForm<Note, int>> form, string words) =>
        form.FindAll(".twodrafts button").Single(button => button.TextContent == words).ClickAsync(new());

    private static Note DraftOf(SaveDraft saved)
    {
        var note = new Note();
        DraftContent.Restore(note, saved.Content);
        return note;
    }

    private IRenderedComponent<RequestForm<Note, int>> RenderForm()
    {
        OpenCircuit();
        return Form();
    }

    private IRenderedComponent<RequestForm<Note, int>> Form(string? draftKey = null) => Render<RequestForm<Note, int>>(form => form
        .Add(f => f.Request, _note)
        .Add(f => f.SubmitText, "Publier")
        .Add(f => f.DraftKey, draftKey)
        .Add(f => f.OnAccepted, (int answer) => _accepted = answer)
        .Add(f => f.OnJoined, (Note joined) => _note.Text = joined.Text)
        .AddChildContent<TextField>(field => field
            .Add(f => f.Label, "Texte")
            .Add(f => f.MaxLength, 100)
            .Bind(f => f.Value, _note.Text, text => _note.Text = text, () => _note.Text)));

    private sealed record Note : IRequest<int>, IDrafted
    {
        public string Text { get; set; } = "";

        public Guid Submission { get; set; }

        public string DraftLabel => Text;

        public string LongText => nameof(Text);
    }
}
