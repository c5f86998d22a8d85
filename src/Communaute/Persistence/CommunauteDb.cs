using Communaute.Advisors;
using Communaute.Announcements;
using Communaute.Files;
using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Closing;
using Communaute.Forum.Editing;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.Journal;
using Communaute.Library;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Notifications;
using Communaute.Taxonomy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Persistence;

/// <summary>The community's database. Saving also writes the journal, in the same transaction.</summary>
public sealed class CommunauteDb(DbContextOptions<CommunauteDb> options) : IdentityUserContext<Member, int>(options)
{
    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Audience> Audiences => Set<Audience>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<TagSynonym> TagSynonyms => Set<TagSynonym>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<QuestionKind> QuestionKinds => Set<QuestionKind>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<QuestionVote> QuestionVotes => Set<QuestionVote>();

    public DbSet<AnswerVote> AnswerVotes => Set<AnswerVote>();

    public DbSet<QuestionTheme> QuestionThemes => Set<QuestionTheme>();

    public DbSet<QuestionTag> QuestionTags => Set<QuestionTag>();

    public DbSet<QuestionFollow> QuestionFollows => Set<QuestionFollow>();

    public DbSet<ThemeFollow> ThemeFollows => Set<ThemeFollow>();

    public DbSet<TagFollow> TagFollows => Set<TagFollow>();

    public DbSet<QuestionReading> QuestionReadings => Set<QuestionReading>();

    public DbSet<QuestionLink> QuestionLinks => Set<QuestionLink>();

    public DbSet<ReportCase> ReportCases => Set<ReportCase>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ModerationAct> ModerationActs => Set<ModerationAct>();

    public DbSet<AuditLine> AuditLines => Set<AuditLine>();

    public DbSet<QuestionAudience> QuestionAudiences => Set<QuestionAudience>();

    public DbSet<QuestionEmployer> QuestionEmployers => Set<QuestionEmployer>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<AnswerRequest> AnswerRequests => Set<AnswerRequest>();

    public DbSet<PostRevision> PostRevisions => Set<PostRevision>();

    public DbSet<EditProposal> EditProposals => Set<EditProposal>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<AnswerReaction> AnswerReactions => Set<AnswerReaction>();

    public DbSet<Verification> Verifications => Set<Verification>();

    public DbSet<ClosingReminder> ClosingReminders => Set<ClosingReminder>();

    public DbSet<Resource> Resources => Set<Resource>();

    public DbSet<ResourceFile> ResourceFiles => Set<ResourceFile>();

    public DbSet<ResourceOrigin> ResourceOrigins => Set<ResourceOrigin>();

    public DbSet<ResourceTag> ResourceTags => Set<ResourceTag>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementReceipt> AnnouncementReceipts => Set<AnnouncementReceipt>();

    public DbSet<Advisor> Advisors => Set<Advisor>();

    public DbSet<Skill> Skills => Set<Skill>();

    public DbSet<Training> Trainings => Set<Training>();

    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<Employment> Employments => Set<Employment>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<Epci> Epcis => Set<Epci>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalPosition> JournalPositions => Set<JournalPosition>();

    public DbSet<JournalMark> JournalMarks => Set<JournalMark>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationPreferences> NotificationPreferences => Set<NotificationPreferences>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>Fixed here, so that migrations and the running program always agree on Identity's tables.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save asynchronously: the journal is written in the same transaction.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        var happened = ChangeTracker.Entries<IJournaled>().Select(entry => entry.Entity).Where(entity => entity.Happenings.Any).ToList();

        return happened.Count == 0
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await new JournaledSave(this, happened, base.SaveChangesAsync).RunAsync(cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<Happenings>();
        builder.ApplyConfigurationsFromAssembly(typeof(CommunauteDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
