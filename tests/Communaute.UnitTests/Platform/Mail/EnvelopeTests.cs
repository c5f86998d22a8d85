using AngleSharp.Html.Parser;
using Communaute.Notifications;
using Communaute.UnitTests.Platform.Markdown;
using Communaute.Web.Platform.Mail;
using MimeKit;
using Xunit;

namespace Communaute.UnitTests.Platform.Mail;

public sealed class EnvelopeTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    private static readonly HashSet<string> Elements = ["HTML", "HEAD", "META", "TITLE", "BODY", "DIV", "P", "A"];

    public static TheoryData<string> Payloads => [.. HostileTexts.Ours, "Bcc: tous@exemple.fr\r\nBcc: tous@exemple.fr", "</title></head><body><script>alert(1)</script>"];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void What_a_member_wrote_is_read_in_a_mail_and_never_acts(string payload) => AssertHarmless(payload);

    [Fact]
    public void Nothing_of_the_known_attacks_acts_in_a_mail() => Assert.All(HostileTexts.Known(), AssertHarmless);

    private static void AssertHarmless(string payload)
    {
        var words = new LetterText(payload, [payload, "Bonjour"], payload, new Uri("https://communaute.exemple.fr/questions/3"));

        using var message = Envelope.For(new OutgoingMail(1, "QuestionAsked", 3, "camille@exemple.fr", Now), words, new MailSettings(), Now);

        var page = new HtmlParser().ParseDocument(message.HtmlBody!);
        Assert.All(page.All, element =>
        {
            Assert.Contains(element.TagName, Elements);
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        });
        Assert.Equal("https://communaute.exemple.fr/questions/3", Assert.Single(page.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Equal(payload.ReplaceLineEndings("\n"), page.QuerySelector("p")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal("camille@exemple.fr", Assert.Single(message.GetRecipients()).Address);
        Assert.DoesNotContain('\n', message.Subject!);
        Assert.Single(message.Headers, header => header.Id == HeaderId.Subject);
    }
}
