using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>A member gives another name to a filter of theirs.</summary>
[Authorize(Policies.Member)]
public sealed record RenameFilter : ICommand<Unit>
{
    public int FilterId { get; set; }

    public string Name { get; set; } = "";
}

public sealed class RenameFilterValidator : AbstractValidator<RenameFilter>
{
    public RenameFilterValidator() => RuleFor(filter => filter.Name).MustNameAFilter();
}

public sealed class RenameFilterHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember) : IRequestHandler<RenameFilter, Unit>
{
    public async Task<Unit> Handle(RenameFilter request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var mine = await db.SavedFilters.Where(filter => filter.MemberId == viewer.MemberId).ToListAsync(cancellationToken);
        var filter = mine.Find(filter => filter.Id == request.FilterId) ?? throw new NotFoundException();
        mine.MustLeaveFree(request.Name, filter.Id);

        filter.Rename(request.Name);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
