using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Markdown;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Demonstration;

/// <summary>Employers, places and members, and the shared taxonomy that the rest refers to by its words.</summary>
internal sealed class DemonstrationPeople(CommunauteDb db, MarkdownRenderer markdown, DateTime now)
{
    private readonly Dictionary<string, Member> _members = [];
    private readonly Dictionary<string, Tag> _tags = [];
    private Dictionary<string, Theme> _themes = [];
    private Dictionary<string, Audience> _audiences = [];

    public Member this[string key] => _members[key];

    public IEnumerable<Theme> Themes(IEnumerable<string> labels) => labels.Select(label => _themes[LabelKey.Of(label)]);

    public IEnumerable<Audience> Audiences(IEnumerable<string> labels) => labels.Select(label => _audiences[LabelKey.Of(label)]);

    public IEnumerable<Tag> Tags(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var tag = new Tag(name);

            if (_tags.TryAdd(tag.FoldedName, tag))
            {
                db.Tags.Add(tag);
            }

            yield return _tags[tag.FoldedName];
        }
    }

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        _themes = await db.Themes.ToDictionaryAsync(theme => LabelKey.Of(theme.Label), cancellationToken);
        _audiences = await db.Audiences.ToDictionaryAsync(audience => LabelKey.Of(audience.Label), cancellationToken);

        var employers = DemonstrationContent.Employers.ToDictionary(
            sheet => sheet.Key, sheet => new Employer(sheet.Name, sheet.Kind, sheet.CommuneCode, siret: null));
        db.Employers.AddRange(employers.Values);

        foreach (var sheet in DemonstrationContent.Members)
        {
            _members[sheet.Key] = NewMember(sheet);
        }

        db.Members.AddRange(_members.Values);
        await db.SaveChangesAsync(cancellationToken);

        var communes = await db.Communes.ToDictionaryAsync(commune => commune.Code, commune => commune.Name, cancellationToken);
        var places = DemonstrationContent.Places.ToDictionary(entry => entry.Key, entry => NewPlace(entry, employers, communes));
        db.Places.AddRange(places.Values);
        await db.SaveChangesAsync(cancellationToken);

        db.Advisors.AddRange(DemonstrationContent.Members.Select(sheet => NewAdvisor(sheet, employers, places)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private Member NewMember(MemberSheet sheet)
    {
        var member = new Member(sheet.FirstName, sheet.LastName, sheet.Email, sheet.Role, now.AddDays(-Math.Min(sheet.Since, 900)));
        member.NormalizedEmail = member.NormalizedUserName = sheet.Email.ToUpperInvariant();
        member.Visit(now.AddDays(-3));
        return member;
    }

    private Place NewPlace(PlaceEntry entry, Dictionary<string, Employer> employers, Dictionary<string, string> communes)
    {
        var sheet = new PlaceSheet(entry.Name, communes[entry.CommuneCode], entry.PostalCode, entry.Address)
        {
            CommuneCode = entry.CommuneCode,
            Latitude = entry.Latitude,
            Longitude = entry.Longitude,
            Services = Joined(entry.Services),
            AccessModes = Joined(entry.Access),
            Fees = Joined(entry.Fees),
            Hours = entry.Hours,
            Typology = entry.Typology,
            Source = "Démonstration",
            SourceUpdatedOn = DateOnly.FromDateTime(now),
        };

        var place = new Place("Demonstration_" + entry.Key, sheet, now);
        place.BelongsTo(entry.EmployerKey is null ? null : employers[entry.EmployerKey].Id);
        return place;
    }

    private Advisor NewAdvisor(MemberSheet sheet, Dictionary<string, Employer> employers, Dictionary<string, Place> places)
    {
        var start = Day(sheet.Since);
        var advisor = new Advisor(_members[sheet.Key], now);

        advisor.Introduce(sheet.Headline, markdown.Render(sheet.Bio.Trim()), string.Join(", ", sheet.Languages), now);
        advisor.BeReachable(PhoneNumber.TryParse(sheet.Phone, out var phone) ? phone.Value : null, sheet.PhoneVisibility, sheet.EmailVisibility);
        advisor.BeAway(sheet.Availability == "Away" ? now.AddDays(9) : null);
        advisor.CanHelpWith(sheet.Skills.Select(skill => (_themes[LabelKey.Of(skill.Theme)].Id, skill.Level)), Audiences(sheet.Audiences));
        advisor.WorksFor(new Employment(employers[sheet.Employer].Id, "CDD", start, endedOn: null));

        foreach (var place in sheet.Places)
        {
            advisor.IsReceivedAt(new Assignment(places[place].Id, start, endedOn: null));
        }

        if (sheet.Training is { } training)
        {
            advisor.WasTrained(new Training(training.Label, training.Hours, training.Pix, Day(training.EndedDaysAgo)));
        }

        return advisor;
    }

    private DateOnly Day(double daysAgo) => DateOnly.FromDateTime(now.AddDays(-daysAgo));

    private static string? Joined(List<string> labels) => labels.Count == 0 ? null : string.Join('|', labels);
}
