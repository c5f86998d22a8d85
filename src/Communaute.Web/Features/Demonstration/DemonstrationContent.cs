using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Communaute.Web.Features.Demonstration;

/// <summary>The demonstration as it is written in the folder Content, beside this file.</summary>
internal static class DemonstrationContent
{
    private const string Root = "demonstration/";

    private static readonly Assembly Program = typeof(DemonstrationContent).Assembly;

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build();

    public static IReadOnlyList<EmployerSheet> Employers => Read<List<EmployerSheet>>("employers.yaml");

    public static IReadOnlyList<PlaceEntry> Places => Read<List<PlaceEntry>>("places.yaml");

    public static IReadOnlyList<MemberSheet> Members => Read<List<MemberSheet>>("members.yaml");

    public static IReadOnlyList<QuestionSheet> Questions => [.. Names("questions/").Select(Read<QuestionSheet>)];

    public static IReadOnlyList<ResourceSheet> Resources => [.. Names("resources/").Select(ReadResource)];

    public static IReadOnlyList<AnnouncementEntry> Announcements => Read<List<AnnouncementEntry>>("announcements.yaml");

    public static Stream OpenFile(string name) => Open("files/" + name);

    private static T Read<T>(string name) => Yaml.Deserialize<T>(Text(name));

    /// <summary>The sheet between two lines of dashes, then the text.</summary>
    private static ResourceSheet ReadResource(string name)
    {
        var parts = Text(name).Split("---\n", 3);
        var sheet = Yaml.Deserialize<ResourceSheet>(parts[1]);
        sheet.Body = parts[2].Trim();
        return sheet;
    }

    private static IEnumerable<string> Names(string folder) => Program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
        .Select(name => name[Root.Length..])
        .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Stream Open(string name) =>
        Program.GetManifestResourceStream(Root + name) ?? throw new FileNotFoundException($"The demonstration lacks {name}.");
}
