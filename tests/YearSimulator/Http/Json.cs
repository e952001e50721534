using System.Text.Encodings.Web;
using System.Text.Json;

namespace XibuPlan.YearSimulator.Http;

/// <summary>JSON as a client of the API reads and writes it.</summary>
internal static class Json
{
    /// <summary>camelCase; Chinese unescaped.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
