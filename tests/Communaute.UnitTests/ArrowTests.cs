using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Communaute.Persistence;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Components;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Type = System.Type;

namespace Communaute.UnitTests;

/// <summary>Which part may know which. What a rule refuses is named in its failure.</summary>
public sealed class ArrowTests
{
    private static readonly Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(CommunauteDb).Assembly, typeof(Communaute.Sqlite.SqliteDatabase).Assembly, typeof(Communaute.SqlServer.SqlServerDatabase).Assembly, typeof(Program).Assembly)
        .Build();

    public static TheoryData<string> Areas =>
        [.. typeof(Program).Assembly.GetTypes().Select(type => type.Namespace ?? "")
            .Where(space => space.StartsWith("Communaute.Web.Features.", StringComparison.Ordinal))
            .Select(space => space.Split('.')[3]).Distinct()];

    [Fact]
    public void The_community_knows_neither_the_web_nor_a_database() =>
        Check(Types().That().ResideInAssembly(typeof(CommunauteDb).Assembly).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^(Communaute\.(Web|Sqlite|SqlServer)|Microsoft\.AspNetCore\.(Components|Mvc|Http)|Microsoft\.Data)(\.|$)")));

    [Fact]
    public void The_platform_knows_no_feature_and_no_shell() =>
        Check(Types().That().ResideInNamespaceMatching(@"^Communaute\.Web\.Platform").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Communaute\.Web\.(Features|Shell)(\.|$)")));

    [Fact]
    public void Features_do_not_know_the_shell_except_the_layout_of_a_static_page() =>
        Check(Types().That().ResideInNamespaceMatching(@"^Communaute\.Web\.Features").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Communaute\.Web\.Shell").And().DoNotHaveNameMatching("^(DoorLayout|StaticLayout|NotFoundMessage|RedirectToSignIn)$")));

    [Fact]
    public void No_component_reaches_the_database() =>
        Check(Types().That().Are(Components()).Should().NotDependOnAny(typeof(CommunauteDb)));

    [Theory]
    [MemberData(nameof(Areas))]
    public void An_area_never_sends_the_commands_of_another_from_its_handlers(string area)
    {
        var handlers = Handlers(area).ToArray();
        var foreign = typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(ICommand).IsAssignableFrom(type) && !type.IsInterface
                && type.Namespace!.StartsWith("Communaute.Web.Features.", StringComparison.Ordinal)
                && type.Namespace.Split('.')[3] != area)
            .ToArray();

        if (handlers.Length > 0 && foreign.Length > 0)
        {
            Check(Types().That().Are(handlers).Should().NotDependOnAny(foreign));
        }
    }

    private static IEnumerable<Type> Handlers(string area) => typeof(Program).Assembly.GetTypes().Where(type =>
        type.Namespace?.StartsWith($"Communaute.Web.Features.{area}", StringComparison.Ordinal) == true
        && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)));

    private static Type[] Components() =>
        [.. typeof(Program).Assembly.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type))];

    private static void Check(IArchRule rule) => rule.Check(House);
}
