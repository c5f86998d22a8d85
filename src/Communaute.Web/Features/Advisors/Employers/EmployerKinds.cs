using Communaute.Advisors;

namespace Communaute.Web.Features.Advisors.Employers;

internal static class EmployerKinds
{
    public static string Words(EmployerKind kind) => SchemeLists.EmployerKinds.Single(official => official.Kind == kind).Label;
}
