using Communaute.Privacy;
using Communaute.UnitTests.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Privacy;

[Collection(nameof(Alone))]
public sealed class HostilePersonalDataTests
{
    // 100 ms at most on a quiet machine; a pattern that backtracks takes seconds.
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(800);

    public static TheoryData<string> Marks =>
    [
        "1", "1 ", "1 - ", "2 56 03 42 187 054 ", "0", "06 12 34 56 ", "+33 ", "FR76 ", "FR7630006000011234567890", "a", "a.", "a@", "@", "a@a.", "a-", "é", "\n", " ",
        "numéro ", "numéro de sécurité sociale ", "sécu 2560342187 ", "nir 1 ", "numéro fiscal 301234 ", "dossier n° ", "identifiant A", "allocataire aaa ", "12 rue ", "12 rue des ", "1 rue A", "12 rue de la A 42000 ",
        "https://", "https://a", "www.a@b=", "=a@", "mairie, 12 rue des Lilas ", "0612345678 ", "jean@orange.fr ", "⟦", "\uD800", "\u202E",
    ];

    [Theory]
    [MemberData(nameof(Marks))]
    public void The_longest_text_costs_little_whatever_it_repeats(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 1 + (20_000 / mark.Length)))[..20_000];
        PersonalData.FindIn("Une première fois, pour que tout soit prêt.");

        // Of the processor, which nobody else uses here: a busy machine makes one wait, and costs no more.
        var before = Environment.CpuUsage.TotalTime;
        PersonalData.FindIn(text);
        var spent = Environment.CpuUsage.TotalTime - before;

        Assert.True(spent < Bound, $"{spent.TotalMilliseconds} ms");
    }
}
