#pragma warning disable EF1001 // The query compiler is EF Core's own: the one place where every query passes, whoever wrote it.
using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using Communaute.Persistence;
using Communaute.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Communaute.IntegrationTests.Support;

/// <summary>
/// Compiles for SQL Server too each query that the suite compiles for SQLite, and parses the T-SQL: a query that only SQLite
/// understands turns its test red, without a server.
/// </summary>
public sealed class TwinQueryCompiler(
    IQueryContextFactory queryContextFactory,
    ICompiledQueryCache compiledQueryCache,
    ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger,
    ICurrentDbContext currentContext,
    IEvaluatableExpressionFilter evaluatableExpressionFilter,
    IModel model)
    : QueryCompiler(queryContextFactory, compiledQueryCache, compiledQueryCacheKeyGenerator, database, logger, currentContext, evaluatableExpressionFilter, model)
{
    public override Func<QueryContext, TResult> CompileQueryCore<TResult>(IDatabase database, Expression query, IModel model, bool async)
    {
        SqlServerTwin.Check<TResult>(query, async);
        return base.CompileQueryCore<TResult>(database, query, model, async);
    }
}

internal static class SqlServerTwin
{
    private static readonly DbContextOptions<CommunauteDb> Options = CreateOptions();

    private static int _checked;

    /// <summary>How many distinct queries went through: a suite that checks none proves nothing.</summary>
    public static int Checked => _checked;

    public static void Check<TResult>(Expression query, bool async)
    {
        using var db = new CommunauteDb(Options);
        var parameters = new Dictionary<string, Type>();
        var twin = new Translator(db.Model, parameters).Visit(query);

        var compiled = db.GetService<IDatabase>().CompileQuery<TResult>(twin, async);
        var context = db.GetService<IQueryContextFactory>().Create();

        foreach (var (name, type) in parameters)
        {
            context.Parameters[name] = SomeValue(type);
        }

        Run(compiled(context));
        Interlocked.Increment(ref _checked);
    }

    private static DbContextOptions<CommunauteDb> CreateOptions()
    {
        var options = new DbContextOptionsBuilder<CommunauteDb>();
        new SqlServerDatabase().Configure(options, "Server=nowhere;Encrypt=false");
        options.AddInterceptors(new NoConnection(), new ParseOnly());
        options.EnableThreadSafetyChecks(false);
        return options.Options;
    }

    private static void Run(object? result)
    {
        try
        {
            switch (result)
            {
                case Task task:
                    task.GetAwaiter().GetResult();
                    break;
                case IEnumerable rows:
                    foreach (var _ in rows)
                    {
                    }

                    break;
                case not null when result.GetType().GetInterfaces().FirstOrDefault(IsAsyncRows) is { } rows:
                    typeof(SqlServerTwin).GetMethod(nameof(Exhaust), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                        .MakeGenericMethod(rows.GetGenericArguments()[0]).Invoke(null, [result]);
                    break;
            }
        }
        catch (InvalidOperationException empty) when (empty.Message.Contains("no elements", StringComparison.Ordinal))
        {
            // The twin has no rows: what was to be proven is that it was asked in T-SQL.
        }
    }

    private static bool IsAsyncRows(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static void Exhaust<T>(IAsyncEnumerable<T> rows)
    {
        var reading = rows.GetAsyncEnumerator();

        while (reading.MoveNextAsync().AsTask().GetAwaiter().GetResult())
        {
        }
    }

    private static object? SomeValue(Type type)
    {
        if (type == typeof(string))
        {
            return "x";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Activator.CreateInstance(underlying);
        }

        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType()!, 1);
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
            list.Add(SomeValue(type.GetGenericArguments()[0]));
            return list;
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    /// <summary>Moves a query from SQLite's model to SQL Server's, and notes its parameters.</summary>
    private sealed class Translator(IModel model, Dictionary<string, Type> parameters) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    parameters[parameter.Name] = parameter.Type;
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class ParseOnly : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            InterceptionResult<DbDataReader>.SuppressWithResult(Nothing(command));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult<DbDataReader>.SuppressWithResult(Nothing(command)));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            TransactSql.Parse(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(NonQueryExecuting(command, eventData, result));

        private static System.Data.DataTableReader Nothing(DbCommand command)
        {
            TransactSql.Parse(command.CommandText);

            // No row, but more columns than any query asks for.
            var nothing = new System.Data.DataTable();
            nothing.Columns.AddRange([.. Enumerable.Range(0, 200).Select(_ => new System.Data.DataColumn())]);
            return nothing.CreateDataReader();
        }
    }
}

internal static class TransactSql
{
    /// <summary>Fails with the line and the reason when SQL Server's own grammar refuses the text.</summary>
    public static void Parse(string sql)
    {
        using var text = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);

        if (errors.Count > 0)
        {
            throw new InvalidOperationException($"SQL Server refuses, line {errors[0].Line}: {errors[0].Message}\n{sql}");
        }
    }
}
