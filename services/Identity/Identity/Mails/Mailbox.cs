using System.Text.Json;
using XibuPlan.Identity.Demo;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.Mails;

/// <summary>Writes mails into the outgoing table, in the commit of what they tell; in a demo also into the log.</summary>
internal sealed class Mailbox(IdentityDbContext db, FieldCipher cipher, RealClock clock, DemoSettings demo, ILogger<Mailbox> logger)
{
    /// <summary>Queues a mail.</summary>
    public void Send(string recipient, Letter letter)
    {
        var id = Guid.CreateVersion7();
        var content = cipher.Encrypt(JsonSerializer.Serialize(letter, JsonDefaults.Options), PlaceOf(id));
        db.Add(new Mail { Id = id, Recipient = AddressKey(recipient), Content = content, WrittenAt = clock.Now });
        if (demo.Enabled)
            logger.LogInformation("Demo mail to {Recipient}: {Subject} {Secret}", recipient, letter.Subject, letter.Code ?? letter.Token);
    }

    /// <summary>What a queued mail says.</summary>
    public Letter Open(Mail mail) => JsonSerializer.Deserialize<Letter>(cipher.Decrypt(mail.Content, PlaceOf(mail.Id)), JsonDefaults.Options)!;

    /// <summary>Addresses differ in case and mean the same.</summary>
    public static string AddressKey(string address) => address.Trim().ToLowerInvariant();

    private static string PlaceOf(Guid id) => $"mails.content:{id}";
}
