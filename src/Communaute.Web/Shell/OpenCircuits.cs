namespace Communaute.Web.Shell;

/// <summary>How many circuits this server holds, and for whom.</summary>
internal sealed class OpenCircuits(int perMember, int inAll)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _open = [];
    private int _total;

    /// <summary>Why there is no place for one more, in the words the member reads; null when there is one.</summary>
    public string? Refusal(string memberId)
    {
        lock (_gate)
        {
            return _open.GetValueOrDefault(memberId) >= perMember
                ? $"Vous avez déjà {perMember} pages ouvertes. Celle-ci peut être lue\u202f; pour y agir, fermez-en d’autres et rechargez-la."
                : _total >= inAll
                    ? "Communauté reçoit trop de monde en ce moment. Cette page peut être lue\u202f; pour y agir, rechargez-la dans quelques minutes."
                    : null;
        }
    }

    public bool TryEnter(string memberId)
    {
        lock (_gate)
        {
            if (Refusal(memberId) is not null)
            {
                return false;
            }

            _open[memberId] = _open.GetValueOrDefault(memberId) + 1;
            _total++;
            return true;
        }
    }

    public void Leave(string memberId)
    {
        lock (_gate)
        {
            _total--;

            if (--_open[memberId] == 0)
            {
                _open.Remove(memberId);
            }
        }
    }
}
