using System.Net;
using System.Text;
using Communaute.Notifications;
using MimeKit;

namespace Communaute.Web.Platform.Mail;

/// <summary>Turns the words of a mail into a message: text and HTML, readable on a phone and without images.</summary>
public static class Envelope
{
    public static MimeMessage For(OutgoingMail mail, LetterText words, MailSettings settings, DateTime now)
    {
        var message = new MimeMessage
        {
            // The same number each time it is tried: a server that took it before recognises it.
            MessageId = $"{mail.Id}.{mail.EntryId}@{settings.FromAddress.Split('@')[^1]}",
            Subject = OneLine(words.Subject),
            Date = new DateTimeOffset(now),
            Body = new BodyBuilder { TextBody = AsText(words), HtmlBody = AsHtml(words) }.ToMessageBody(),
        };

        message.From.Add(new MailboxAddress(settings.FromName, settings.FromAddress));
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, "fr");

        if (words.Thread is { } thread)
        {
            // A message that was never sent begins the thread: mail programs put together all that refer to it.
            message.InReplyTo = $"{thread}@{settings.FromAddress.Split('@')[^1]}";
            message.References.Add(message.InReplyTo);
        }

        if (words.Less is { } less)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{less}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private static string AsText(LetterText words)
    {
        var text = new StringBuilder();
        text.AppendJoin("\n\n", words.Paragraphs);
        text.Append(words.ActLink is null ? "" : $"\n\n{words.ActText} :\n{words.ActLink}");
        text.Append("\n\n-- \n").Append(words.Why is null ? "" : words.Why + "\n");
        text.Append(words.Less is null ? "" : $"Ne plus recevoir ces courriels : {words.Less}\n");
        text.Append(words.Preferences is null ? "" : $"Mes préférences : {words.Preferences}\n");
        text.Append("Communauté, l’intranet des conseillères et conseillers numériques\n");
        return text.ToString();
    }

    private static string AsHtml(LetterText words)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\"><title>").Append(Encode(words.Subject)).Append("</title></head>");
        html.Append("<body style=\"margin:0;padding:24px 16px;font:17px/1.6 system-ui,sans-serif\"><div style=\"max-width:560px;margin:0 auto\">");

        foreach (var paragraph in words.Paragraphs)
        {
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        }

        if (words.ActLink is { } link)
        {
            html.Append("<p><a href=\"").Append(Encode(link.ToString())).Append("\" style=\"display:inline-block;padding:12px 18px;border-radius:10px;background:#0B5C7A;color:#FFFFFF;text-decoration:none;font-weight:600\">")
                .Append(Encode(words.ActText ?? "Ouvrir")).Append("</a></p><p style=\"font-size:14px;overflow-wrap:anywhere\">").Append(Encode(link.ToString())).Append("</p>");
        }

        html.Append("<p style=\"margin-top:32px;font-size:14px\">").Append(words.Why is null ? "" : Encode(words.Why) + " ");
        html.Append(words.Less is null ? "" : $"<a href=\"{Encode(words.Less.ToString())}\">Ne plus recevoir ces courriels</a>. ");
        html.Append(words.Preferences is null ? "" : $"<a href=\"{Encode(words.Preferences.ToString())}\">Mes préférences</a>.");
        html.Append("</p><p style=\"font-size:14px\">Communauté, l’intranet des conseillères et conseillers numériques</p></div></body></html>");
        return html.ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string OneLine(string subject) => subject.ReplaceLineEndings(" ");
}
