using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>Names tables, columns, keys and indexes in snake_case, which PostgreSQL reads without quotes.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            if (type.GetTableName() is { } table && !type.IsMappedToJson()) type.SetTableName(Of(table));
            foreach (var property in type.GetProperties().Where(_ => !type.IsMappedToJson()))
                property.SetColumnName(Of(property.GetColumnName()));
            foreach (var key in type.GetKeys()) key.SetName(Of(key.GetName()));
            foreach (var key in type.GetForeignKeys()) key.SetConstraintName(Of(key.GetConstraintName()));
            foreach (var index in type.GetIndexes()) index.SetDatabaseName(Of(index.GetDatabaseName()));
        }
    }

    private static string? Of(string? name) => name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace("__", "_", StringComparison.Ordinal);
}
