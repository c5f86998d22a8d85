using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.References;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Library;

/// <summary>One resource to read. Nothing when it does not exist, or is somebody's draft.</summary>
[Authorize(Policies.Member)]
public sealed record ReadResource(int Id) : IRequest<ResourceView?>
{
    public const int MaxHelpers = 4;
}

public sealed record ResourceView(
    int Id,
    string Title,
    string Summary,
    ResourceKind Kind,
    Licence Licence,
    string Html,
    ResourceState State,
    string Author,
    string? Editor,
    DateTime EditedAt,
    DateTime? PublishedAt,
    DateTime? ArchivedAt)
{
    public IReadOnlyList<ThemeView> Themes { get; init; } = [];

    public IReadOnlyList<string> Audiences { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ResourceFileView> Files { get; init; } = [];

    public IReadOnlyList<HelperView> Helpers { get; init; } = [];

    /// <summary>The question it was drawn from, for whoever may read it.</summary>
    public ResourceQuestion? Origin { get; init; }

    public string Address => ResourceWords.Address(Id, Title);
}

public sealed record ResourceQuestion(int Id, string Title);

public sealed record ResourceFileView(int Id, string Title, string Name, string MediaType, long Size)
{
    public string Address => FileAddress.Of(Id, Name);

    public FileKind Kind => FileKind.OfMediaType(MediaType);
}

/// <summary>Someone who knows a theme of the resource.</summary>
public sealed record HelperView(int Id, string Name, string Headline, bool CanTrain);

public sealed class ReadResourceHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReadResource, ResourceView?>
{
    public async Task<ResourceView?> Handle(ReadResource request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var resource = db.Resources.VisibleTo(viewer).Where(resource => resource.Id == request.Id);

        if (await TextAsync(db, viewer, resource, cancellationToken) is not { } view)
        {
            return null;
        }

        // Apart from the text, which would come again with each theme, audience and file.
        var labels = await resource
            .Select(r => new
            {
                Themes = r.Themes.OrderBy(theme => theme.Position).Select(theme => new ThemeView(theme.Id, theme.Label, theme.Family)).ToList(),
                Audiences = r.Audiences.OrderBy(audience => audience.Position).Select(audience => audience.Label).ToList(),
                Tags = r.Tags.OrderBy(tag => tag.Name).Select(tag => tag.Name).ToList(),
            })
            .AsSingleQuery()
            .SingleAsync(cancellationToken);

        var names = await db.NamesAsync(ReferenceWords.In([view.Html]), viewer, cancellationToken);

        return view with
        {
            Html = ReferenceWords.Write(view.Html, names),
            Themes = labels.Themes,
            Audiences = labels.Audiences,
            Tags = labels.Tags,
            Files = await FilesAsync(db, view.Id, cancellationToken),
            Helpers = await HelpersAsync(db, viewer, [.. labels.Themes.Select(theme => theme.Id)], cancellationToken),
        };
    }

    private static async Task<ResourceView?> TextAsync(CommunauteDb db, Viewer viewer, IQueryable<Resource> resource, CancellationToken cancellationToken) => await (
        from r in resource
        join known in db.ResourceOrigins on r.Id equals known.ResourceId into origins
        from origin in origins.DefaultIfEmpty()
        join asked in db.Questions.VisibleTo(viewer) on origin.QuestionId equals asked.Id into questions
        from question in questions.DefaultIfEmpty()
        select new ResourceView(
            r.Id, r.Title, r.Summary, r.Kind, r.Licence, r.Body.Html, r.State,
            db.Members.Where(member => member.Id == r.AuthorId).Select(member => member.DisplayName).First(),
            db.Members.Where(member => member.Id == r.EditedById).Select(member => member.DisplayName).FirstOrDefault(),
            r.EditedAt, r.PublishedAt, r.ArchivedAt)
        {
            Origin = question == null ? null : new ResourceQuestion(question.Id, question.Title),
        }).SingleOrDefaultAsync(cancellationToken);

    private static async Task<List<ResourceFileView>> FilesAsync(CommunauteDb db, int resourceId, CancellationToken cancellationToken) =>
        await (from attached in db.ResourceFiles
               where attached.ResourceId == resourceId
               join file in db.Files on attached.FileId equals file.Id
               orderby attached.Position
               select new ResourceFileView(file.Id, attached.Title, file.Name, file.MediaType, file.Size))
            .ToListAsync(cancellationToken);

    private async Task<List<HelperView>> HelpersAsync(CommunauteDb db, Viewer viewer, List<int> themeIds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        return await db.Advisors.VisibleTo(viewer)
            .Where(advisor => advisor.Id != viewer.MemberId && (advisor.AwayUntil == null || advisor.AwayUntil < now))
            .Select(advisor => new
            {
                advisor.Id,
                Name = advisor.Member.DisplayName,
                advisor.Headline,
                Known = advisor.Skills.Count(skill => skill.Level >= SkillLevel.AtEase && themeIds.Contains(skill.ThemeId)),
                Taught = advisor.Skills.Count(skill => skill.Level == SkillLevel.CanTrain && themeIds.Contains(skill.ThemeId)),
            })
            .Where(advisor => advisor.Known > 0)
            .OrderByDescending(advisor => advisor.Taught).ThenByDescending(advisor => advisor.Known).ThenBy(advisor => advisor.Id)
            .Take(ReadResource.MaxHelpers)
            .Select(advisor => new HelperView(advisor.Id, advisor.Name, advisor.Headline, advisor.Taught > 0))
            .ToListAsync(cancellationToken);
    }
}
