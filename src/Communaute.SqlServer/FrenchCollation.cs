using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Communaute.SqlServer;

/// <summary>Orders and compares as French does, whatever the server's own default.</summary>
internal sealed class FrenchCollation(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.UseCollation("French_100_CI_AI_SC_UTF8");
    }
}
