using System.Globalization;

namespace Communaute.Benchmarks;

/// <summary>Prints each figure as a line that a script can read, and remembers the budgets that were missed.</summary>
public sealed class Board
{
    public bool EveryBudgetIsKept { get; private set; } = true;

    /// <param name="atMost">The budget of docs/operations/performance.md, when the figure has one.</param>
    public double Measure(string name, double value, string unit, double? atMost = null)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measure {name} {value:0.###} {unit}"));

        if (value > atMost)
        {
            EveryBudgetIsKept = false;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missed  {name}: the budget is {atMost:0.###} {unit}"));
        }

        return value;
    }
}
