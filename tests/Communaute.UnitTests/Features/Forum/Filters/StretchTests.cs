using Communaute.Web.Features.Forum.Filters;
using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Filters;

public sealed class StretchTests
{
    private static readonly AroundTheList Large = new() { Newest = 1_000_000, First = 400_000, Last = 700_000 };

    [Fact]
    public void One_filter_is_read_to_its_end() =>
        Assert.Equal(new Stretch(1_000_001, 1, null), Stretch.Of(new ListQuestions(ThemeId: 3), Large));

    [Fact]
    public void Two_filters_are_read_so_far_and_then_on_from_there()
    {
        var asked = new ListQuestions(QuestionTab.Solved, ThemeId: 3);
        var first = Stretch.Of(asked, Large);
        var second = Stretch.Of(asked with { After = first.Next }, Large);

        Assert.Equal(new Stretch(1_000_001, 960_001, 960_001), first);
        Assert.Equal(new Stretch(960_001, 920_001, 920_001), second);
        Assert.Equal(new Stretch(30_000, 1, null), Stretch.Of(asked with { After = 30_000 }, Large));
    }

    [Fact]
    public void A_small_forum_is_read_whole() =>
        Assert.Equal(new Stretch(42, 1, null), Stretch.Of(new ListQuestions(QuestionTab.Solved, ThemeId: 3), new AroundTheList { Newest = 41 }));

    [Fact]
    public void A_period_begins_and_ends_where_its_questions_do()
    {
        var asked = new ListQuestions(KindId: 1) { Period = new QuestionPeriod("2025") };

        Assert.Equal(new Stretch(700_001, 400_000, null), Stretch.Of(asked, Large));
        Assert.Equal(new Stretch(700_001, 660_001, 660_001), Stretch.Of(asked with { ThemeId = 2 }, Large));
        Assert.Equal(new Stretch(430_000, 400_000, null), Stretch.Of(asked with { ThemeId = 2, After = 430_000 }, Large));
    }

    [Fact]
    public void A_period_in_which_nobody_asked_anything_holds_nothing()
    {
        var stretch = Stretch.Of(new ListQuestions(KindId: 1, ThemeId: 2) { Period = new QuestionPeriod("semaine") }, new AroundTheList { Newest = 41, Last = 41 });

        Assert.True(stretch.From >= stretch.Before);
        Assert.Null(stretch.Next);
    }

    [Fact]
    public void An_empty_forum_holds_nothing() => Assert.Null(Stretch.Of(new ListQuestions(QuestionTab.Solved, 3), new AroundTheList()).Next);
}
