using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>Tells those who reported a text what came of it. Each receives their own mail: nobody learns who else did.</summary>
public sealed class ReportsSettledLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(ReportsSettled);

    public override async Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) => await (
        from report in db.Reports
        join reporter in db.Members on report.ReporterId equals reporter.Id
        where report.CaseId == entry.SubjectId && reporter.DepartedAt == null
        select reporter.Email!).ToListAsync(cancellationToken);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var settled = await (
            from reported in db.ReportCases.AsNoTracking()
            where reported.Id == mail.SubjectId
            select new
            {
                reported.PostKind,
                reported.Outcome,
                reported.Reason,
                Title = reported.PostKind == PostKind.Resource
                    ? db.Resources.Where(resource => resource.Id == reported.PostId).Select(resource => resource.Title).FirstOrDefault()
                    : db.Questions.Where(question => question.Id == reported.QuestionId).Select(question => question.Title).FirstOrDefault(),
            }).SingleAsync(cancellationToken);

        return new LetterText(
            "Votre signalement a été traité",
            [
                "Bonjour,",
                $"Vous avez signalé un texte ({ReportWords.Of(settled.PostKind).ToLowerInvariant()}) sur «\u00a0{settled.Title}\u00a0». Merci.",
                ReportWords.Told(settled.Outcome),
                $"Motif\u00a0: {settled.Reason}",
            ],
            "Ouvrir la communauté",
            address.Link(""));
    }
}
