namespace Communaute.Web.Features.Administration.Imports;

/// <summary>What is noted of each line while it is written.</summary>
public sealed class BatchNotes
{
    private readonly List<LineOutcome> _outcomes = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<Remark> _remarks = [];

    public void Done(LineOutcome outcome) => _outcomes.Add(outcome);

    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    public void Remark(Remark remark) => _remarks.Add(remark);

    public void Add(BatchNotes batch)
    {
        _outcomes.AddRange(batch._outcomes);
        _refusals.AddRange(batch._refusals);
        _remarks.AddRange(batch._remarks);
    }

    public ImportReport Report(IEnumerable<Refusal> readRefusals, IEnumerable<Remark> readRemarks, IReadOnlyList<string> ignoredColumns) => new(
        Count(LineOutcome.Created),
        Count(LineOutcome.Updated),
        Count(LineOutcome.Unchanged),
        [.. readRefusals.Concat(_refusals).OrderBy(refusal => refusal.Line)],
        [.. readRemarks.Concat(_remarks).OrderBy(remark => remark.Line)],
        ignoredColumns);

    private int Count(LineOutcome outcome) => _outcomes.Count(known => known == outcome);
}
