using System.Globalization;
using Communaute.Benchmarks;

// dotnet run -c Release --project tests/Communaute.Benchmarks -- SUBJECT [--quick]
var quick = args.Contains("--quick");
var board = new Board();

switch (args.FirstOrDefault())
{
    case "pages":
        await new PagesSubject(board, quick).MeasureAsync();
        break;
    case "commands":
        await new CommandsSubject(board, quick).MeasureAsync();
        break;
    case "circuits":
        await new CircuitsSubject(board, quick).MeasureAsync();
        break;
    case "routing":
        await new RoutingSubject(board, quick).MeasureAsync();
        break;
    case "seed" when args is [_, var folder, var questions, var advisors]:
        await new CommunityOfSize(folder, int.Parse(questions, CultureInfo.InvariantCulture), int.Parse(advisors, CultureInfo.InvariantCulture)).CreateAsync();
        Console.WriteLine((await SignedIn.CookiesAsync(folder, 1))[0]);
        break;
    default:
        Console.Error.WriteLine("Subjects: pages, commands, circuits, routing. Add --quick for the small sizes. Or: seed FOLDER QUESTIONS ADVISORS, to fill a data folder.");
        return 2;
}

return board.EveryBudgetIsKept ? 0 : 1;
