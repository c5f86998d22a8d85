using System.Globalization;
using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Sqlite;
using Communaute.Taxonomy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Benchmarks;

/// <summary>
/// Fills a database with as many questions and advisors as asked, in French words, from a fixed seed: the same size is the same
/// community. Written by prepared statements, since a million questions through entities would take an hour.
/// </summary>
public sealed class CommunityOfSize(string folder, int questions, int advisors)
{
    private const int WordsPerText = 120;
    private const int Kinds = 5;

    private static readonly string[] Words =
        ("la personne demande son espace en ligne avec un code reçu par courrier et le site répond que le compte existe déjà " +
         "nous avons essayé avec un autre navigateur puis vidé le cache sans succès elle revient jeudi matin pour terminer la démarche " +
         "faut-il créer une nouvelle adresse électronique ou demander une attestation à la mairie avant de recommencer l’inscription " +
         "merci à celles et ceux qui ont déjà rencontré ce cas pendant un atelier ou un accompagnement individuel au centre social").Split(' ');

    private readonly Random _random = new(42);

    public string Folder { get; } = folder;

    public async Task CreateAsync()
    {
        Directory.CreateDirectory(Folder);
        var options = new DbContextOptionsBuilder<CommunauteDb>();
        new SqliteDatabase().Configure(options, $"Data Source={Path.Combine(Folder, "communaute.db")}");
        await using var db = new CommunauteDb(options.Options);
        await new SqliteDatabase().MigrateAsync(db, () => Task.CompletedTask, CancellationToken.None);
        await AddPeopleAsync(db);

        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await RunAsync(connection, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000");
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        AddQuestions(connection, transaction);
        await transaction.CommitAsync();

        // Read already: a server would spend its first minutes telling ten thousand arrivals.
        await RunAsync(connection, "DELETE FROM Journal; ANALYZE; PRAGMA journal_mode = WAL");
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        WaitForTheDisk();
    }

    // Whoever measures next would otherwise measure gigabytes being written behind their back.
    private void WaitForTheDisk()
    {
        using var file = new FileStream(Path.Combine(Folder, "communaute.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private async Task AddPeopleAsync(CommunauteDb db)
    {
        var now = DateTime.SpecifyKind(new DateTime(2026, 11, 1), DateTimeKind.Utc);
        var themes = OfficialLists.Themes.Select((theme, position) =>
            new Theme(theme.Label, (ThemeFamily)(1 + OfficialLists.ThemeFamilies.TakeWhile(family => family != theme.Family).Count()), position)).ToList();
        db.Themes.AddRange(themes);
        db.Audiences.AddRange(OfficialLists.Audiences.Select((audience, position) => new Audience(audience.Label, position)));
        db.Tags.AddRange(Enumerable.Range(1, 200).Select(number => new Tag($"étiquette {number}")));
        db.Epcis.AddRange(Advisors.Territory.LoireTerritory.Epcis.Select(epci => new Epci(epci.Code, epci.Name)));
        db.Communes.AddRange(Advisors.Territory.LoireTerritory.Communes.Select(commune => new Commune(
            commune.Code, commune.Name, string.Join('|', commune.PostalCodes), commune.EpciCode, commune.Population, commune.Latitude, commune.Longitude)));
        db.QuestionKinds.AddRange(Enumerable.Range(0, Kinds).Select(position => new QuestionKind($"Genre {position + 1}", "Une phrase.", "", position, creatorId: null, now)));
        await db.SaveChangesAsync();

        var communes = await db.Communes.Select(commune => commune.Code).ToListAsync();
        var employers = Enumerable.Range(1, 260).Select(number => new Employer($"Structure {number}", EmployerKind.Commune, communes[number % communes.Count], siret: null)).ToList();
        db.Employers.AddRange(employers);

        foreach (var batch in Enumerable.Range(1, advisors).Chunk(500))
        {
            var members = batch.Select(number => NewMember(number, now)).ToList();
            db.Members.AddRange(members);
            await db.SaveChangesAsync();
            db.Advisors.AddRange(members.Select(member => NewAdvisor(member, themes, employers, now)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            db.AttachRange(themes);
            db.AttachRange(employers);
        }
    }

    private static Member NewMember(int number, DateTime now)
    {
        var member = new Member($"Prénom{number}", $"Nom{number}", $"membre{number}@exemple.fr", Role.Advisor, now) { EmailConfirmed = true };
        member.NormalizedEmail = member.NormalizedUserName = member.Email!.ToUpperInvariant();
        return member;
    }

    private Advisor NewAdvisor(Member member, List<Theme> themes, List<Employer> employers, DateTime now)
    {
        var advisor = new Advisor(member, now);
        advisor.Introduce("Conseillère numérique", FormattedText.Empty, "français", now);
        advisor.CanHelpWith(themes.OrderBy(_ => _random.Next()).Take(4).Select(theme => (theme.Id, (SkillLevel)_random.Next(1, 4))).ToList(), []);
        advisor.WorksFor(new Employment(employers[_random.Next(employers.Count)].Id, "CDD", new DateOnly(2024, 1, 1), endedOn: null));
        return advisor;
    }

    private void AddQuestions(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var question = Prepare(connection, transaction,
            "INSERT INTO Questions (Id, AuthorId, Title, Body_Markdown, Body_Html, Submission, AskedAt, LastActivityAt, State, AnswerCount, AcceptedCount, Score, Revision, Version, KindId, Urgency) VALUES ($id, $author, $title, $text, $html, $submission, $at, $at, $state, 2, $accepted, $score, 0, 0, $kind, $urgency)",
            "id", "author", "title", "text", "html", "submission", "at", "state", "accepted", "score", "kind", "urgency");
        using var answer = Prepare(connection, transaction,
            "INSERT INTO Answers (QuestionId, AuthorId, Body_Markdown, Body_Html, Submission, AnsweredAt, AcceptedAt, Score, Revision, Version) VALUES ($id, $author, $text, $html, $submission, $at, $acceptedAt, 1, 0, 0)",
            "id", "author", "text", "html", "submission", "at", "acceptedAt");
        using var theme = Prepare(connection, transaction, "INSERT INTO QuestionThemes VALUES ($id, $theme)", "id", "theme");
        using var tag = Prepare(connection, transaction, "INSERT INTO QuestionTags VALUES ($id, $tag)", "id", "tag");
        using var audience = Prepare(connection, transaction, "INSERT INTO QuestionAudience (QuestionId, AudiencesId) VALUES ($id, $audience)", "id", "audience");
        using var employer = Prepare(connection, transaction, "INSERT INTO QuestionEmployers (QuestionId, EmployerId) SELECT $id, EmployerId FROM Employments WHERE AdvisorId = $author", "id", "author");
        var first = new DateTime(2020, 1, 1);

        for (var id = 1; id <= questions; id++)
        {
            var text = Text(WordsPerText);
            var at = first.AddMinutes(id * 3).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var state = id % 10 == 0 ? QuestionState.Unanswered : id % 3 == 0 ? QuestionState.Answered : QuestionState.Solved;

            var author = 1 + _random.Next(advisors);

            Run(question, id, author, Text(10), text, $"<p>{text}</p>", NewId(), at, (int)state, state == QuestionState.Solved ? 1 : 0, _random.Next(20), 1 + _random.Next(Kinds), _random.Next(3));
            Run(audience, id, 1 + _random.Next(OfficialLists.Audiences.Count));
            Run(employer, id, author);
            Run(theme, id, 1 + _random.Next(OfficialLists.Themes.Count));
            Run(tag, id, 1 + _random.Next(200));

            for (var rank = 0; rank < 2; rank++)
            {
                var words = Text(WordsPerText);
                Run(answer, id, 1 + _random.Next(advisors), words, $"<p>{words}</p>", NewId(), at, state == QuestionState.Solved && rank == 0 ? at : DBNull.Value);
            }
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] parameters)
    {
        var command = new SqliteCommand(sql, connection, transaction);

        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter("$" + parameter, null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));

    private string NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString().ToUpperInvariant();
    }
}
