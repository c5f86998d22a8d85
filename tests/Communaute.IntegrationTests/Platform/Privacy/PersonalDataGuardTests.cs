using Communaute.IntegrationTests.Support;
using Communaute.Journal;
using Communaute.Library;
using Communaute.Members;
using Communaute.Privacy;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.Drafts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Privacy;

public sealed class PersonalDataGuardTests(CommunauteApp app)
{
    private const string Text = "Le site refuse son numéro, 2 56 03 42 187 054 29.";
    private const string Reason = "Numéro inventé pour l’exemple";

    private static readonly NotPersonal Declared = NotPersonal.Say(Assert.Single(PersonalData.FindIn(Text)), Reason);

    public static TheoryData<string> Ways =>
    [
        nameof(AskQuestion), nameof(EditQuestion), nameof(AnswerQuestion), nameof(EditAnswer), nameof(AddComment), nameof(EditComment),
        nameof(SaveResource), "EditPublishedResource",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whatever_publishes_a_text_refuses_it_at_its_field(string way)
    {
        var author = await app.AddCoordinatorAsync();

        var refusal = await Assert.ThrowsAsync<ValidationException>(() => PublishAsync(way, author, Text));

        var failure = Assert.Single(refusal.Errors);
        Assert.Equal("Body", failure.PropertyName);
        Assert.StartsWith("Un numéro de sécurité sociale semble se trouver dans votre texte", failure.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty(await PublishedByAsync(author, Text));
        Assert.Empty(await DeclaredByAsync(author));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_reason_lets_it_through_and_the_journal_keeps_why_and_never_what(string way)
    {
        var author = await app.AddCoordinatorAsync();

        await PublishAsync(way, author, Text, Declared);

        Assert.Single(await PublishedByAsync(author, Text));
        var entry = Assert.Single(await DeclaredByAsync(author));
        Assert.Equal(new PersonalDataDeclared(nameof(PersonalDataKind.SocialSecurityNumber), Reason), entry.Read<PersonalDataDeclared>());
        Assert.DoesNotContain("187", entry.Payload, StringComparison.Ordinal);
        Assert.NotEqual(0, entry.SubjectId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("c’est le 2 56 03 42 187 054 29 de l’exemple")]
    public async Task A_declaration_without_a_proper_reason_is_worth_nothing(string? reason) =>
        await Assert.ThrowsAsync<ValidationException>(async () => await PublishAsync(nameof(AskQuestion), await app.AddMemberAsync(), Text, Declared with { Reason = reason }));

    [Fact]
    public async Task A_declaration_for_one_number_lets_no_other_through() =>
        await Assert.ThrowsAsync<ValidationException>(async () => await PublishAsync(nameof(AskQuestion), await app.AddMemberAsync(), Text + " Et le 06 12 34 56 78.", Declared));

    [Fact]
    public async Task A_title_is_a_text_too()
    {
        var question = await app.AQuestionAsync("Rappeler le 06 12 34 56 78");

        var refusal = await Assert.ThrowsAsync<ValidationException>(async () => await app.SendAsync(question, await app.AddMemberAsync()));

        Assert.Equal(nameof(AskQuestion.Title), Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task The_summary_of_a_resource_is_a_text_too()
    {
        var resource = await app.AResourceAsync();
        resource.Summary = "Écrire à marinette.dupuy@orange.fr";

        var refusal = await Assert.ThrowsAsync<ValidationException>(async () => await app.SendAsync(resource, await app.AddCoordinatorAsync()));

        Assert.Equal(nameof(SaveResource.Summary), Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task What_was_let_through_once_is_not_asked_again_when_the_text_is_changed()
    {
        var author = await app.AddMemberAsync();
        await PublishAsync(nameof(AskQuestion), author, Text, Declared);
        var id = await app.ReadAsync(db => db.Questions.Where(question => question.AuthorId == author.Id).Select(question => question.Id).SingleAsync());
        var edit = (await app.SendAsync(new StartQuestionEdit(id), author))!;

        await app.SendAsync(edit with { Body = "Précision. " + Text }, author);

        Assert.Single(await DeclaredByAsync(author));
    }

    [Fact]
    public async Task What_an_edit_adds_is_asked()
    {
        var author = await app.AddMemberAsync();
        await PublishAsync(nameof(AskQuestion), author, Text, Declared);
        var id = await app.ReadAsync(db => db.Questions.Where(question => question.AuthorId == author.Id).Select(question => question.Id).SingleAsync());
        var edit = (await app.SendAsync(new StartQuestionEdit(id), author))!;

        var refusal = await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(edit with { Body = Text + "\nSon fils : 06 12 34 56 78" }, author));

        Assert.Contains("téléphone semble se trouver dans votre texte, ligne 2", Assert.Single(refusal.Errors).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_a_declared_text_is_published_and_noted_once()
    {
        var author = await app.AddMemberAsync();
        var question = await app.AQuestionAsync() with { Body = Text, NotPersonal = [Declared] };

        Assert.Equal(await app.SendAsync(question, author), await app.SendAsync(question, author));

        Assert.Single(await DeclaredByAsync(author));
    }

    [Fact]
    public async Task A_draft_keeps_the_text_and_what_was_said_of_it()
    {
        var author = await app.AddMemberAsync();
        var question = await app.AQuestionAsync() with { Body = Text, NotPersonal = [Declared] };
        await app.SendAsync(new SaveDraft("question", question.Submission, "Titre", DraftContent.Of(question), 1), author);

        var restored = new AskQuestion();
        DraftContent.Restore(restored, (await app.SendAsync(new ReadDraft("question"), author))!.Content);

        Assert.Equal((Text, Declared), (restored.Body, Assert.Single(restored.NotPersonal)));
    }

    [Fact]
    public async Task The_draft_of_a_resource_is_kept_as_it_is_and_published_once_it_is_mended()
    {
        var nadege = await app.AddCoordinatorAsync();
        var resource = await app.AResourceAsync(publish: false);
        resource.Body = Text;
        var id = await app.SendAsync(resource, nadege);

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new PublishResource(id), nadege));
        Assert.Contains("données personnelles", refusal.Message, StringComparison.Ordinal);

        var edit = (await app.SendAsync(new OpenResource(id), nadege))!.Text;
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(edit, nadege));
        edit.NotPersonal = [Declared];
        await app.SendAsync(edit, nadege);

        Assert.Equal(ResourceState.Published, await app.ReadAsync(db => db.Resources.Where(r => r.Id == id).Select(r => r.State).SingleAsync()));
        Assert.Single(await DeclaredByAsync(nadege));
    }

    [Fact]
    public async Task An_archived_resource_comes_back_without_being_asked_again()
    {
        var nadege = await app.AddCoordinatorAsync();
        var resource = await app.AResourceAsync();
        (resource.Body, resource.NotPersonal) = (Text, [Declared]);
        var id = await app.SendAsync(resource, nadege);
        await app.SendAsync(new ArchiveResource(id), nadege);

        await app.SendAsync(new PublishResource(id), nadege);

        Assert.Single(await DeclaredByAsync(nadege));
    }

    private async Task PublishAsync(string way, Member author, string text, params NotPersonal[] declared)
    {
        switch (way)
        {
            case nameof(AskQuestion):
                await app.SendAsync(await app.AQuestionAsync() with { Body = text, NotPersonal = declared }, author);
                break;
            case nameof(EditQuestion):
                var question = (await app.SendAsync(new StartQuestionEdit(await app.AskAsync(author)), author))!;
                await app.SendAsync(question with { Body = text, NotPersonal = declared }, author);
                break;
            case nameof(AnswerQuestion):
                await app.SendAsync(new AnswerQuestion { QuestionId = await app.AskAsync(author), Body = text, NotPersonal = declared }, author);
                break;
            case nameof(EditAnswer):
                var answer = (await app.SendAsync(new StartAnswerEdit(await app.AnswerAsync(await app.AskAsync(author), author)), author))!;
                await app.SendAsync(answer with { Body = text, NotPersonal = declared }, author);
                break;
            case nameof(AddComment):
                await app.SendAsync(new AddComment { QuestionId = await app.AskAsync(author), Body = text, NotPersonal = declared }, author);
                break;
            case nameof(EditComment):
                var comment = (await app.SendAsync(new StartCommentEdit(await app.CommentAsync(await app.AskAsync(author), author)), author))!;
                await app.SendAsync(comment with { Body = text, NotPersonal = declared }, author);
                break;
            default:
                var resource = way == nameof(SaveResource)
                    ? await app.AResourceAsync()
                    : (await app.SendAsync(new OpenResource(await app.WriteResourceAsync(author)), author))!.Text;
                (resource.Body, resource.NotPersonal) = (text, declared);
                await app.SendAsync(resource, author);
                break;
        }
    }

    private async Task<IReadOnlyList<string>> PublishedByAsync(Member author, string text) => await app.ReadAsync(async db =>
    {
        var bodies = await db.Questions.Where(q => q.AuthorId == author.Id).Select(q => q.Body.Markdown).ToListAsync();
        bodies.AddRange(await db.Answers.Where(a => a.AuthorId == author.Id).Select(a => a.Body.Markdown).ToListAsync());
        bodies.AddRange(await db.Comments.Where(c => c.AuthorId == author.Id).Select(c => c.Body.Markdown).ToListAsync());
        bodies.AddRange(await db.Resources.Where(r => r.AuthorId == author.Id).Select(r => r.Body.Markdown).ToListAsync());
        return bodies.Where(body => body == text).ToList();
    });

    private Task<List<JournalEntry>> DeclaredByAsync(Member author) =>
        app.ReadAsync(db => db.Journal.Where(entry => entry.ActorId == author.Id && entry.Kind == nameof(PersonalDataDeclared)).ToListAsync());
}
