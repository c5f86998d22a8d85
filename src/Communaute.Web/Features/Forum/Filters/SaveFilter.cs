using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>A member keeps a way of listing the questions under a name. The same list saved again only changes its name.</summary>
[Authorize(Policies.Member)]
public sealed record SaveFilter : ICommand<int>
{
    public string Name { get; set; } = "";

    /// <summary>What follows the question mark in the address of the list.</summary>
    public string Query { get; set; } = "";
}

public sealed class SaveFilterValidator : AbstractValidator<SaveFilter>
{
    public SaveFilterValidator() => RuleFor(filter => filter.Name).MustNameAFilter();
}

public sealed class SaveFilterHandler(
    IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TaxonomyMemory taxonomy, KindsMemory kinds) : IRequestHandler<SaveFilter, int>
{
    public async Task<int> Handle(SaveFilter request, CancellationToken cancellationToken)
    {
        var asked = FilterReading.Of(request.Query, await taxonomy.GetAsync(cancellationToken), await kinds.GetAsync(cancellationToken)).Asked;

        if (asked.Query.Length is 0 or > SavedFilter.MaxQueryLength)
        {
            throw FilterRefusals.NothingToSave;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var mine = await db.SavedFilters.Where(filter => filter.MemberId == viewer.MemberId).ToListAsync(cancellationToken);
        var filter = mine.Find(filter => filter.Query == asked.Query);
        mine.MustLeaveFree(request.Name, filter?.Id);

        if (filter is null)
        {
            var place = Enumerable.Range(0, SavedFilter.MaxPerMember).Except(mine.Select(other => other.Position)).Select(place => (int?)place).FirstOrDefault()
                ?? throw FilterRefusals.TooMany;
            filter = db.SavedFilters.Add(new SavedFilter(viewer.MemberId, request.Name, asked.Query, place)).Entity;
        }

        filter.Rename(request.Name);
        await db.SaveChangesAsync(cancellationToken);
        return filter.Id;
    }
}
