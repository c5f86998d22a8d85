using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Filters;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Filters;

/// <summary>How SQLite reads each list, from what it says itself: that is what stays true at a million questions.</summary>
public sealed class FilterPlansTests(CommunauteApp app)
{
    private static readonly ListQuestions[] Filters =
    [
        new(QuestionTab.Unanswered), new(QuestionTab.Solved), new(ThemeId: 1), new(Tag: "plan"), new(KindId: 1), new() { AudienceId = 1 }, new() { Urgency = Urgency.Now },
        new() { Whose = Whose.Mine }, new() { Whose = Whose.AnsweredByMe }, new() { Whose = Whose.Colleagues }, new() { Period = new QuestionPeriod("mois") },
    ];

    public static TheoryData<int> First => [.. Enumerable.Range(0, Filters.Length)];

    [Theory]
    [MemberData(nameof(First))]
    public async Task A_list_begins_with_the_index_of_its_rarest_filter_and_sorts_nothing(int first)
    {
        var refused = new List<string>();

        for (var second = first; second < Filters.Length; second++)
        {
            for (var third = second; third < Filters.Length; third++)
            {
                var asked = Met(Met(Filters[first], Filters[second]), Filters[third]);
                var plan = await PlanAsync(asked);

                if (!plan[0].StartsWith("SEARCH ", StringComparison.Ordinal) || !plan[0].Contains(IndexOf(asked), StringComparison.Ordinal)
                    || plan.Any(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal) || step.StartsWith("SCAN", StringComparison.Ordinal)))
                {
                    refused.Add($"{asked.Address}\n{string.Join('\n', plan)}");
                }
            }
        }

        Assert.Empty(refused);
    }

    [Fact]
    public async Task What_one_has_not_read_is_looked_for_among_what_one_reads_and_follows()
    {
        foreach (var filter in Filters)
        {
            var plan = await PlanAsync(filter with { OnlyUnread = true });

            Assert.Contains(plan, step => step.Contains("sqlite_autoindex_QuestionReadings_1 (MemberId=?", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN Q", StringComparison.OrdinalIgnoreCase) || step.StartsWith("SCAN a", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("INTEGER PRIMARY KEY (rowid=?)", StringComparison.Ordinal));
        }
    }

    private static string IndexOf(ListQuestions asked) => asked switch
    {
        { Whose: Whose.Mine } => "IX_Questions_AuthorId_Id",
        { Tag: not null } => "IX_QuestionTags_TagId_QuestionId",
        { Whose: Whose.AnsweredByMe } => "IX_Answers_AuthorId_QuestionId",
        { Whose: Whose.Colleagues } => "sqlite_autoindex_QuestionEmployers_1",
        { Tab: QuestionTab.Unanswered } => "IX_Questions_State_Id",
        { ThemeId: not null } => "IX_QuestionThemes_ThemeId_QuestionId",
        { AudienceId: not null } => "sqlite_autoindex_QuestionAudience_1",
        { KindId: not null, Tab: QuestionTab.Solved } => "IX_Questions_KindId_State_Id",
        { KindId: not null } => "IX_Questions_KindId_Id",
        { Urgency: not null } => "IX_Questions_Urgency_Id",
        { Tab: QuestionTab.Solved } => "IX_Questions_State_Id",
        _ => "INTEGER PRIMARY KEY",
    };

    private async Task<IReadOnlyList<string>> PlanAsync(ListQuestions asked)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("COMMUNAUTE_SQLSERVER") is not null, "SQLite alone explains itself this way.");
        await using var db = await app.OpenDatabaseAsync();
        var around = new AroundTheList { Newest = 1_000_000, First = 900_000, Last = 1_000_000, TagId = 1, EmployerId = 1, Now = app.Now, From = app.Now.AddDays(-30), To = app.Now };
        var questions = ChosenQuestions.Of(db, asked, new Viewer(1, Role.Advisor), around, Stretch.Of(asked, around)).Take(21).Select(question => new { question.Id, question.Title });

        using var command = (SqliteCommand)questions.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();

        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    private static ListQuestions Met(ListQuestions one, ListQuestions other) => one with
    {
        Tab = other.Tab == QuestionTab.All ? one.Tab : other.Tab,
        ThemeId = other.ThemeId ?? one.ThemeId,
        Tag = other.Tag ?? one.Tag,
        KindId = other.KindId ?? one.KindId,
        AudienceId = other.AudienceId ?? one.AudienceId,
        Urgency = other.Urgency ?? one.Urgency,
        Whose = other.Whose ?? one.Whose,
        Period = other.Period ?? one.Period,
    };
}
