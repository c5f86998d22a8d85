
namespace Communaute.Web.Platform.Markdown;

/// <summary>Refuses to grow past a length: one short definition used ten thousand times would otherwise fill the memory.</summary>
internal sealed class BoundedWriter(int maxLength) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Reserve(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Reserve(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Reserve(value?.Length ?? 0);
        base.Write(value);
    }

    private void Reserve(int count)
    {
        if (GetStringBuilder().Length + count > maxLength)
        {
            throw new InvalidOperationException("The rendering is longer than any text made to be read.");
        }
    }
}
