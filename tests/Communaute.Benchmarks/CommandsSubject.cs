namespace Communaute.Benchmarks;

/// <summary>What asking and answering cost, through the program's handlers, in this process: what follows from the journal is not counted.</summary>
public sealed class CommandsSubject(Board board, bool quick)
{
    private const int Attempts = 5;

    private (int Questions, int Advisors) Small => quick ? (2_000, 100) : (10_000, 500);

    private (int Questions, int Advisors) Large => quick ? (10_000, 500) : (1_000_000, 10_000);

    // In turns: what else the machine does weighs on both sizes alike.
    public async Task MeasureAsync()
    {
        await using var small = await CommandsOn.CommunityAsync(Small.Questions, Small.Advisors);
        await using var large = await CommandsOn.CommunityAsync(Large.Questions, Large.Advisors);
        var (few, many) = (CommandCosts.None, CommandCosts.None);

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            few = few.Or(await small.CostAsync());
            many = many.Or(await large.CostAsync());
        }

        Compare("commands.ask", few.Ask, many.Ask);
        Compare("commands.answer", few.Answer, many.Answer);
    }

    private void Compare(string name, double few, double many)
    {
        board.Measure($"{name}.at-{Small.Questions}", few, "ms-of-processor");
        board.Measure($"{name}.at-{Large.Questions}", many, "ms-of-processor");
        board.Measure($"{name}.ratio", many / few, $"× from {Small.Questions}/{Small.Advisors} to {Large.Questions}/{Large.Advisors}", atMost: 1.5);
    }
}
