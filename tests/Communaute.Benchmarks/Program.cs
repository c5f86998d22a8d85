using Communaute.Benchmarks;

// dotnet run -c Release --project tests/Communaute.Benchmarks -- SUBJECT [--quick]
var quick = args.Contains("--quick");
var board = new Board();

switch (args.FirstOrDefault())
{
    case "pages":
        await new PagesSubject(board, quick).MeasureAsync();
        break;
    case "circuits":
        await new CircuitsSubject(board, quick).MeasureAsync();
        break;
    default:
        Console.Error.WriteLine("Subjects: pages, circuits. Add --quick for the small sizes.");
        return 2;
}

return board.EveryBudgetIsKept ? 0 : 1;
