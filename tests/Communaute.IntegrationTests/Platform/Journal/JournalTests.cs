using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Journal;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Journal;

public sealed class JournalTests(CommunauteApp app)
{
    [Fact]
    public async Task A_change_and_its_entry_are_saved_together()
    {
        var question = await AskAsync();

        var entry = await app.ReadAsync(db => db.Journal.SingleAsync(entry => entry.Subject == nameof(Question) && entry.SubjectId == question.Id));

        Assert.Equal(nameof(QuestionAsked), entry.Kind);
        Assert.Equal(question.AuthorId, entry.ActorId);
    }

    [Fact]
    public async Task A_change_that_cannot_be_saved_leaves_no_entry()
    {
        var question = await AskAsync();
        var before = await CountAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => app.ChangeAsync(db =>
        {
            db.Questions.Add(new Question(question.AuthorId, "La même", FormattedText.Empty, question.Submission, app.Now));
            return Task.CompletedTask;
        }));

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_entry_takes_effect_once_however_often_it_is_read()
    {
        var question = await AskAsync();

        await app.ReadJournalAsync();
        await app.ReadJournalAsync();

        Assert.Equal(1, await app.ReadAsync(db => db.Activities.CountAsync(activity => activity.QuestionId == question.Id)));
    }

    [Fact]
    public async Task Two_processes_that_read_at_once_tell_an_entry_once()
    {
        var questions = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync()));

        await Task.WhenAll(app.ReadJournalAsync(), app.ReadJournalAsync(), app.ReadJournalAsync());

        foreach (var question in questions)
        {
            Assert.Equal(1, await app.ReadAsync(db => db.Activities.CountAsync(activity => activity.QuestionId == question.Id)));
        }
    }

    [Fact]
    public async Task A_failing_entry_holds_no_other_and_is_tried_again()
    {
        var consumer = new Stumbling(await AskAsync());
        var next = await AskAsync();

        await ReadAllAsync(consumer);
        Assert.Contains(next.Id, consumer.Handled);
        Assert.DoesNotContain(consumer.Stone.Id, consumer.Handled);

        var mark = await app.ReadAsync(db => db.JournalMarks.SingleAsync(mark => mark.Consumer == consumer.Name && mark.RetryAt != null));
        Assert.Contains("A stone on the way", mark.Error, StringComparison.Ordinal);

        // Longer than any pause: other tests move the same clock.
        consumer.Stumbles = false;
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await ReadAllAsync(consumer);
        Assert.Single(consumer.Handled, consumer.Stone.Id);
    }

    [Fact]
    public async Task A_consumer_can_be_replayed_from_the_first_entry()
    {
        var question = await AskAsync();
        await app.ReadJournalAsync();

        var activity = app.Services.GetServices<JournalConsumer>().Single(consumer => consumer.Name == "activity");
        await app.Services.GetRequiredService<JournalReader>().ReplayAsync(activity, CancellationToken.None);

        Assert.Equal(1, await app.ReadAsync(db => db.Activities.CountAsync(line => line.QuestionId == question.Id)));
    }

    private async Task<Question> AskAsync()
    {
        var camille = await app.AddMemberAsync();
        var question = new Question(camille.Id, "Une question", FormattedText.Empty, Guid.NewGuid(), app.Now);
        await app.ChangeAsync(db =>
        {
            db.Questions.Add(question);
            return Task.CompletedTask;
        });
        return question;
    }

    private Task<int> CountAsync() => app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(QuestionAsked)));

    private async Task ReadAllAsync(JournalConsumer consumer)
    {
        while (await app.Services.GetRequiredService<JournalReader>().ReadBatchAsync(consumer, CancellationToken.None) > 0)
        {
        }
    }

    private sealed class Stumbling(Question stone) : JournalConsumer
    {
        public Question Stone { get; } = stone;

        public bool Stumbles { get; set; } = true;

        public List<int> Handled { get; } = [];

        public override string Name { get; } = $"test-{Guid.NewGuid():N}";

        public override Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
        {
            if (entry.Subject != nameof(Question))
            {
                return Task.CompletedTask;
            }

            if (Stumbles && entry.SubjectId == Stone.Id)
            {
                throw new InvalidOperationException("A stone on the way.");
            }

            Handled.Add(entry.SubjectId);
            return Task.CompletedTask;
        }

        public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
