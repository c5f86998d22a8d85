using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Time;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Profiles;

/// <summary>One's own profile, ready to be edited. A member who has none yet begins one.</summary>
[Authorize(Policies.Member)]
public sealed record ReadMyProfile : IRequest<MyProfileView>;

public sealed record MyProfileView(int MemberId, string Name, string Email, EditProfile Profile);

public sealed class ReadMyProfileHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadMyProfile, MyProfileView>
{
    public async Task<MyProfileView> Handle(ReadMyProfile request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);
        var advisor = await db.Advisors
            .Where(one => one.Id == member.Id)
            .Include(one => one.Skills).Include(one => one.Audiences)
            .AsSplitQuery().AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);

        return new MyProfileView(member.Id, member.DisplayName, member.Email!, advisor is null ? new EditProfile() : Filled(advisor));
    }

    private static EditProfile Filled(Advisor advisor) => new()
    {
        Revision = advisor.Revision,
        Headline = advisor.Headline,
        Bio = advisor.Bio.Markdown,
        Languages = advisor.Languages,
        Phone = advisor.Phone is null ? "" : PhoneNumber.TryParse(advisor.Phone, out var number) ? number.National : advisor.Phone,
        PhoneVisibility = advisor.PhoneVisibility,
        EmailVisibility = advisor.EmailVisibility,
        PhotoFileId = advisor.PhotoFileId,
        PhotoVisibility = advisor.PhotoVisibility,
        Skills = [.. advisor.Skills.Select(skill => new SkillChoice(skill.ThemeId, skill.Level))],
        AudienceIds = [.. advisor.Audiences.OrderBy(audience => audience.Position).Select(audience => audience.Id)],
        // The instant is the end of the last day away.
        AwayThrough = advisor.AwayUntil is { } until ? DateOnly.FromDateTime(FrenchTime.InParis(until).AddTicks(-1)) : null,
        WeeklyRequests = advisor.WeeklyRequests,
        IsListed = advisor.ListedAt is not null,
    };
}
