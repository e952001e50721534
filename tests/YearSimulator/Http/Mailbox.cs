namespace XibuPlan.YearSimulator.Http;

/// <summary>A letter that the demo keeps instead of sending it.</summary>
/// <param name="Code">Of a registration.</param>
/// <param name="Token">Of an invitation.</param>
internal sealed record Letter(string Subject, string? Code, string? Token);

/// <summary>The demo's mailbox, newest letter first.</summary>
internal static class Mailbox
{
    /// <summary>Waits for the letter that has what is looked for.</summary>
    public static async Task<string> ReadAsync(Gateway gateway, string email, Func<Letter, string?> find, CancellationToken cancel)
    {
        var call = Call.Of(HttpMethod.Get, $"/api/identity/demo/mailbox?email={Uri.EscapeDataString(email)}", null);
        var found = await Eventually.ReadsAsync($"a letter to {email}",
            async () => (await gateway.SendAsync(call, null, cancel)).As<IReadOnlyList<Letter>>().Select(find).FirstOrDefault(text => text is not null),
            text => text is not null, cancel);
        return found!;
    }
}
