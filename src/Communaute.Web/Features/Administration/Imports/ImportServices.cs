namespace Communaute.Web.Features.Administration.Imports;

public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportBatches>()
        .AddSingleton<ImportDesk>();
}
