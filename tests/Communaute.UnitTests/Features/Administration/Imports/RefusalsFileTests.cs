using Communaute.Web.Features.Administration.Imports;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

public sealed class RefusalsFileTests
{
    [Theory]
    [InlineData("=CMD|' /C calc'!A0")]
    [InlineData("+33 4 77")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    public void A_value_that_begins_like_a_formula_is_never_computed(string value)
    {
        var line = RefusalsFile.Of([new Refusal(3, "nom", value, "Raison")]).Split("\r\n")[1];

        Assert.StartsWith("3;\"nom\";\"'", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Separators_and_quotation_marks_stay_in_their_cell() =>
        Assert.Contains("2;\"nom\";\"a;\"\"b\"\"\";\"Raison\"", RefusalsFile.Of([new Refusal(2, "nom", "a;\"b\"", "Raison")]), StringComparison.Ordinal);
}
