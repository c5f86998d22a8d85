using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>A text of the same length in which each letter stands without its accent, and each space and each dash is the usual one.</summary>
internal static class PlainText
{
    public static string Of(string text) => string.Create(text.Length, text, static (plain, text) =>
    {
        for (var at = 0; at < plain.Length; at++)
        {
            plain[at] = Plain(text[at]);
        }
    });

    public static Range Range(this Capture capture) => capture.Index..(capture.Index + capture.Length);

    private static char Plain(char letter) => letter switch
    {
        < '\u0080' => letter == '\t' ? ' ' : letter,
        'à' or 'â' or 'ä' => 'a',
        'À' or 'Â' or 'Ä' => 'A',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'É' or 'È' or 'Ê' or 'Ë' => 'E',
        'î' or 'ï' => 'i',
        'Î' or 'Ï' => 'I',
        'ô' or 'ö' => 'o',
        'Ô' or 'Ö' => 'O',
        'ù' or 'û' or 'ü' => 'u',
        'Ù' or 'Û' or 'Ü' => 'U',
        'ç' => 'c',
        'Ç' => 'C',
        'º' => '°',
        '’' or 'ʼ' => '\'',
        '\u00A0' or '\u2009' or '\u202F' => ' ',
        >= '\u2010' and <= '\u2014' => '-',
        >= '０' and <= '９' => (char)(letter - '０' + '0'),
        _ => letter,
    };
}
