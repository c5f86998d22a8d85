using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using Communaute.Privacy;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace Communaute.UnitTests.Platform.Privacy;

public sealed class PersonalDataWatchTests : ComponentTest
{
    private const string Number = "2 56 03 42 187 054 29";

    private readonly Note _note = new();
    private readonly BunitJSModuleInterop _script;

    public PersonalDataWatchTests()
    {
        _script = JSInterop.SetupModule("./js/personal-data.js");
        _script.Mode = JSRuntimeMode.Loose;
        Mediator.Answers<Note>(1);
        OpenCircuit();
    }

    [Fact]
    public async Task Once_one_stops_typing_the_notice_says_what_where_and_why()
    {
        var form = Form();

        await TypeAsync(form, $"Bonjour,\n\nSon numéro : {Number}.");
        Assert.Empty(form.FindAll(".note"));
        Clock.Advance(TimeSpan.FromMilliseconds(600));

        await form.WaitForAssertionAsync(() => Assert.Equal(
            "Un numéro de sécurité sociale semble se trouver dans votre texte, ligne 3 : « 2 56 03 42 … 29 ». Vos collègues n’en ont pas besoin pour répondre.",
            form.Find(".note [role=alert]").TextContent));
    }

    [Fact]
    public async Task A_text_that_holds_nothing_is_left_in_peace()
    {
        var form = Form();

        await WriteAsync(form, "Le 3939 et le 0 809 401 401 n’ont pas répondu.");

        Assert.Empty(form.FindAll(".note"));
    }

    [Fact]
    public async Task Sending_does_not_wait_for_the_pause()
    {
        Mediator.Refuses<Note>(new ValidationException([new ValidationFailure(nameof(Note.Body), "Masquez-le.")]));
        var form = Form();
        await TypeAsync(form, Number);

        await form.Find("form").SubmitAsync();

        Assert.Single(form.FindAll(".note.sand"));
        Assert.Equal("Masquez-le.", form.Find(".errmsg").TextContent.Trim());
        Assert.Equal(Number, _note.Body);
    }

    [Fact]
    public async Task Its_two_acts_are_real_buttons_that_say_which_finding_they_are_for()
    {
        var form = Form();

        await WriteAsync(form, $"{Number} ou 06 12 34 56 78");

        Assert.All(form.FindAll(".note .btns button"), button => Assert.Equal("button", button.GetAttribute("type")));
        Assert.Equal(
            ["Le masquer : 2 56 03 42 … 29", "Ce n’est pas personnel : 2 56 03 42 … 29", "Le masquer : 06 12 … 78", "Ce n’est pas personnel : 06 12 … 78"],
            form.FindAll(".note .btns button").Select(button => button.TextContent));
    }

    [Fact]
    public async Task Masking_asks_the_browser_to_replace_each_place_the_last_first()
    {
        var form = Form();
        await WriteAsync(form, "Le 06 12 34 56 78, je répète : 0612345678.");

        await Button(form, "Le masquer").ClickAsync();

        var call = Assert.Single(_script.Invocations["mask"]);
        Assert.Equal("champ-Body", call.Arguments[0]);
        Assert.Equal("""[{"Start":31,"Text":"0612345678"},{"Start":3,"Text":"06 12 34 56 78"}]""", JsonSerializer.Serialize(call.Arguments[1]));
        Assert.Equal("[numéro de téléphone masqué]", call.Arguments[2]);
        Assert.Empty(form.FindAll(".note"));
        Assert.Contains("Masqué", form.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_masked_is_not_asked_again_and_the_rest_stays()
    {
        var form = Form();
        await WriteAsync(form, $"Avant {Number} après");
        await Button(form, "Le masquer").ClickAsync();

        await WriteAsync(form, "Avant [numéro de sécurité sociale masqué] après");

        Assert.Empty(form.FindAll(".note"));
        Assert.Equal("Avant [numéro de sécurité sociale masqué] après", _note.Body);
    }

    [Fact]
    public async Task Saying_that_it_is_not_personal_needs_a_reason()
    {
        var form = Form();
        await WriteAsync(form, "La mairie : 04 77 12 34 56");
        await Button(form, "Ce n’est pas personnel").ClickAsync();

        await Button(form, "Garder tel quel").ClickAsync();

        Assert.Equal("Dites en quelques mots pourquoi ce n’est pas personnel.", form.Find(".note .errmsg").TextContent.Trim());
        Assert.Empty(_note.NotPersonal);
    }

    [Fact]
    public async Task A_reason_that_repeats_the_data_is_refused()
    {
        var form = Form();
        await WriteAsync(form, "La mairie : 04 77 12 34 56");

        await DeclareAsync(form, "le 0477123456 est à la mairie");

        Assert.Contains("sans recopier", form.Find(".note .errmsg").TextContent, StringComparison.Ordinal);
        Assert.Empty(_note.NotPersonal);
    }

    [Fact]
    public async Task A_reason_lets_the_finding_through_and_gives_the_focus_back_to_the_text()
    {
        var form = Form();
        await WriteAsync(form, "La mairie : 04 77 12 34 56");

        await DeclareAsync(form, "Standard de la mairie");

        Assert.Equal(new NotPersonal(PersonalDataKind.Telephone, "0477123456", "Standard de la mairie"), Assert.Single(_note.NotPersonal));
        Assert.Empty(form.FindAll(".note"));
        Assert.Equal("champ-Body", Assert.Single(_script.Invocations["focus"]).Arguments[0]);
    }

    [Fact]
    public async Task Enter_in_the_reason_answers_it_and_sends_nothing()
    {
        var form = Form();
        await WriteAsync(form, "La mairie : 04 77 12 34 56");
        await Button(form, "Ce n’est pas personnel").ClickAsync();
        await Reason(form).InputAsync("Standard de la mairie");

        Assert.Equal("", Reason(form).GetAttribute("form"));
        await Reason(form).KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        Assert.Single(_note.NotPersonal);
        Assert.Empty(Mediator.Sent);
    }

    [Fact]
    public async Task The_reason_takes_the_focus_when_it_opens()
    {
        var form = Form();
        await WriteAsync(form, "La mairie : 04 77 12 34 56");
        Assert.Equal("false", Button(form, "Ce n’est pas personnel").GetAttribute("aria-expanded"));

        await Button(form, "Ce n’est pas personnel").ClickAsync();

        Assert.Equal("true", Button(form, "Ce n’est pas personnel").GetAttribute("aria-expanded"));
        Assert.Equal("Pourquoi ?", form.Find($"label[for={Reason(form).Id}]").TextContent);
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public async Task What_was_already_published_is_not_asked_again()
    {
        _note.Body = "La mairie : 04 77 12 34 56";
        _note.LetPublishedThrough();
        var form = Form();

        await WriteAsync(form, "La mairie : 04 77 12 34 56, et madame : 06 12 34 56 78");

        Assert.Contains("06 12 … 78", Assert.Single(form.FindAll(".note [role=alert]")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_conflict_it_is_asked_again_since_the_published_text_changed()
    {
        Mediator.Refuses<Note>(new EditConflictException("Linda", 4, "Le texte de Linda"));
        _note.Body = "La mairie : 04 77 12 34 56";
        _note.LetPublishedThrough();
        var form = Form();

        await form.Find("form").SubmitAsync();

        Assert.Single(form.FindAll(".note.sand"));
    }

    [Fact]
    public async Task Many_findings_are_shown_three_at_a_time()
    {
        var form = Form();

        await WriteAsync(form, string.Join('\n', Enumerable.Range(10, 5).Select(number => $"06 12 34 56 {number}")));

        Assert.Equal(3, form.FindAll(".note").Count);
        Assert.Contains("2 autres passages", form.Markup, StringComparison.Ordinal);
    }

    private static IElement Button(IRenderedComponent<RequestForm<Note, int>> form, string words) =>
        form.FindAll("button").First(button => button.TextContent.StartsWith(words, StringComparison.Ordinal));

    private static IElement Reason(IRenderedComponent<RequestForm<Note, int>> form) => form.Find(".note input");

    private static async Task DeclareAsync(IRenderedComponent<RequestForm<Note, int>> form, string reason)
    {
        await Button(form, "Ce n’est pas personnel").ClickAsync();
        await Reason(form).InputAsync(reason);
        await Button(form, "Garder tel quel").ClickAsync();
    }

    private static Task TypeAsync(IRenderedComponent<RequestForm<Note, int>> form, string text) => form.Find("textarea").InputAsync(text);

    /// <summary>Types, then stops typing.</summary>
    private async Task WriteAsync(IRenderedComponent<RequestForm<Note, int>> form, string text)
    {
        await TypeAsync(form, text);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await form.InvokeAsync(() => { });
    }

    private IRenderedComponent<RequestForm<Note, int>> Form() => Render<RequestForm<Note, int>>(form => form
        .Add(f => f.Request, _note)
        .Add(f => f.SubmitText, "Publier")
        .AddChildContent<TextField>(field => field
            .Add(f => f.Label, "Texte")
            .Add(f => f.Rows, 3)
            .Add(f => f.MaxLength, 1_000)
            .Bind(f => f.Value, _note.Body, text => _note.Body = text, () => _note.Body)));

    private sealed record Note : IRequest<int>, IGuarded
    {
        public string Body { get; set; } = "";

        public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

        public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Body), Body)];
    }
}
