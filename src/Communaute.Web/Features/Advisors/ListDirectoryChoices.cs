using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Communaute.Web.Features.Advisors;

/// <summary>The territories and employers by which one can filter the directory.</summary>
[Authorize(Policies.Member)]
public sealed record ListDirectoryChoices : IRequest<DirectoryChoices>;

/// <param name="Epcis">By SIREN.</param>
/// <param name="Communes">By INSEE code.</param>
/// <param name="Employers">By number.</param>
public sealed record DirectoryChoices(LongList Epcis, LongList Communes, LongList Employers)
{
    /// <summary>Beyond it a list is no longer chosen from: one goes through the employers' own page.</summary>
    public const int MaxEmployers = 300;

    public static readonly DirectoryChoices None = new(LongList.Empty, LongList.Empty, LongList.Empty);

    public string? TerritoryName(string? code) => Epcis.LabelOf(code) ?? Communes.LabelOf(code);
}

public sealed class ListDirectoryChoicesHandler(DirectoryMemory memory) : IRequestHandler<ListDirectoryChoices, DirectoryChoices>
{
    public Task<DirectoryChoices> Handle(ListDirectoryChoices request, CancellationToken cancellationToken) => memory.GetAsync(cancellationToken);
}
