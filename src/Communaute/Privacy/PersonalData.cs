namespace Communaute.Privacy;

/// <summary>
/// Finds in a text what the public would not want published: never certain, so its author has the last word. Every pattern is
/// bounded, so that the longest text costs milliseconds whatever it holds.
/// </summary>
public static class PersonalData
{
    /// <summary>The bound of every pattern here, in milliseconds of a busy machine too: none comes near it.</summary>
    internal const int PatternTimeout = 5_000;

    // Where two kinds see the same digits, the first is right: an account holds what looks like a telephone.
    private static readonly (PersonalDataKind Kind, Func<string, IEnumerable<Range>> Find)[] Detectors =
    [
        (PersonalDataKind.BankAccount, BankAccounts.In),
        (PersonalDataKind.SocialSecurityNumber, SocialSecurityNumbers.In),
        (PersonalDataKind.TaxNumber, TaxNumbers.In),
        (PersonalDataKind.Telephone, Telephones.In),
        (PersonalDataKind.EmailAddress, EmailAddresses.In),
        (PersonalDataKind.PostalAddress, PostalAddresses.In),
        (PersonalDataKind.CaseNumber, CaseNumbers.In),
    ];

    public static IReadOnlyList<PersonalDataFinding> FindIn(string text)
    {
        var plain = WebAddresses.Hide(PlainText.Of(text));
        var taken = new bool[text.Length];
        var found = new List<PersonalDataFinding>();

        foreach (var (kind, find) in Detectors)
        {
            foreach (var range in find(plain))
            {
                var (start, length) = range.GetOffsetAndLength(text.Length);

                if (!taken.AsSpan(start, length).Contains(true))
                {
                    taken.AsSpan(start, length).Fill(true);
                    found.Add(new PersonalDataFinding(kind, start, text.Substring(start, length)));
                }
            }
        }

        return [.. found.OrderBy(finding => finding.Start)];
    }
}
