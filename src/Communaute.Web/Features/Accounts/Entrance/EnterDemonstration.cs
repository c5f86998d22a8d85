using System.Security.Claims;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>A visitor of the demonstration comes in as one of its people.</summary>
[AllowAnonymous]
public sealed record EnterDemonstration(string Email) : IRequest<ClaimsPrincipal>;

public sealed class EnterDemonstrationHandler(IDbContextFactory<CommunauteDb> databases, DemonstrationDoor door)
    : IRequestHandler<EnterDemonstration, ClaimsPrincipal>
{
    public async Task<ClaimsPrincipal> Handle(EnterDemonstration request, CancellationToken cancellationToken)
    {
        if (!door.IsOpen || !request.Email.EndsWith(DemonstrationDoor.AddressEnd, StringComparison.OrdinalIgnoreCase))
        {
            throw new NotFoundException();
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var address = Member.NormalizeEmail(request.Email);
        var member = await db.Members.AsNoTracking()
            .SingleOrDefaultAsync(m => m.NormalizedEmail == address && m.DepartedAt == null, cancellationToken) ?? throw new NotFoundException();

        return new ClaimsPrincipal(MemberClaims.For(member, IdentityConstants.ApplicationScheme));
    }
}

public static class DemonstrationEndpoint
{
    public const string Path = "/demonstration/entrer";

    /// <summary>Outside a demonstration there is no such address. It guards nothing, and a whole class may enter from one address: no limit.</summary>
    public static void MapDemonstrationEntry(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<DemonstrationDoor>().IsOpen)
        {
            endpoints.MapPost(Path, EnterAsync).AllowAnonymous();
        }
    }

    private static async Task<IResult> EnterAsync(HttpContext http, IAntiforgery antiforgery, IMediator mediator, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect("~/connexion");
        }

        try
        {
            var form = await http.Request.ReadFormAsync(cancellationToken);
            await http.BeginSessionAsync(await mediator.Send(new EnterDemonstration(form["email"].ToString()), cancellationToken));
            return Results.LocalRedirect(LocalPath.OrHome(form["retour"]));
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }
}
