using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Lists; in a list of tasks each box stands beside all that its item says.</summary>
internal sealed class ProseListRenderer : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        var hasTasks = !list.IsOrdered && list.OfType<ListItemBlock>().Any(item => TaskOf(item) is not null);
        renderer.EnsureLine();
        renderer.WriteLine(hasTasks ? "<ul class=\"tasks\">" : list.IsOrdered ? $"<ol{Start(list)}>" : "<ul>");
        var before = renderer.ImplicitParagraph;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            renderer.ImplicitParagraph = !list.IsLoose;
            renderer.Write("<li>");
            var task = hasTasks ? TaskOf(item) : null;
            if (task is not null)
            {
                renderer.Write(task);
                task.Remove();
            }

            renderer.Write(hasTasks ? "<div>" : "");
            renderer.WriteChildren(item);
            renderer.WriteLine(hasTasks ? "</div></li>" : "</li>");
        }

        renderer.ImplicitParagraph = before;
        renderer.WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private static string Start(ListBlock list) =>
        list.OrderedStart is { } start && start != list.DefaultOrderedStart ? $" start=\"{start}\"" : "";

    private static TaskList? TaskOf(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: TaskList task } ? task : null;
}

/// <summary>A box that says its state to those who do not see it.</summary>
internal sealed class ProseTaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write("<input type=\"checkbox\" disabled").Write(task.Checked ? " checked aria-label=\"Fait\">" : " aria-label=\"À faire\">");
        }
    }
}
