using Communaute.Taxonomy;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>The themes and audiences one can choose, in their official order.</summary>
[Authorize(Policies.Member)]
public sealed record ListTaxonomy : IRequest<TaxonomyView>;

public sealed record TaxonomyView(IReadOnlyList<ThemeView> Themes, IReadOnlyList<AudienceView> Audiences)
{
    public static readonly TaxonomyView Empty = new([], []);

    public IReadOnlyList<Choice> ThemeChoices => [.. Themes.Select(theme => new Choice(theme.Id, theme.Label, theme.FamilyLabel))];

    public IReadOnlyList<Choice> AudienceChoices => [.. Audiences.Select(audience => new Choice(audience.Id, audience.Label))];
}

public sealed record ThemeView(int Id, string Label, ThemeFamily Family)
{
    public string FamilyLabel => OfficialLists.ThemeFamilies[(int)Family - 1];
}

public sealed record AudienceView(int Id, string Label);

public sealed class ListTaxonomyHandler(TaxonomyMemory memory) : IRequestHandler<ListTaxonomy, TaxonomyView>
{
    public Task<TaxonomyView> Handle(ListTaxonomy request, CancellationToken cancellationToken) => memory.GetAsync(cancellationToken);
}
