using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>A value of a person as a term keeps it: encrypted for its row, findable by its keyed index, shown masked.</summary>
public sealed record Sealed(byte[] Cipher, byte[] Index, string Masked)
{
    /// <summary>A name: the first character and stars.</summary>
    public static Sealed Name(FieldCipher cipher, string name, Guid term) => Of(cipher, name, "name", term, MaskName(name));

    /// <summary>An ID number.</summary>
    public static Sealed IdNumber(FieldCipher cipher, string number, Guid term) => Of(cipher, number, "id-number", term, Mask.IdNumber(number));

    /// <summary>A bank card.</summary>
    public static Sealed Card(FieldCipher cipher, string number, Guid term) => Of(cipher, number, "card-number", term, Mask.Card(number));

    /// <summary>A mobile phone.</summary>
    public static Sealed Phone(FieldCipher cipher, string number, Guid term) => Of(cipher, number, "phone", term, Mask.Phone(number));

    /// <summary>A QQ number.</summary>
    public static Sealed Qq(FieldCipher cipher, string number, Guid term) => Of(cipher, number, "qq", term, Mask.Phone(number));

    /// <summary>Where a kind of value of a term is stored, as associated data of its encryption.</summary>
    public static string PlaceOf(string kind, Guid term) => $"volunteer_terms.{kind}:{term}";

    private static Sealed Of(FieldCipher cipher, string value, string kind, Guid term, string masked) =>
        new(cipher.Encrypt(value, PlaceOf(kind, term)), cipher.BlindIndex(value, kind), masked);

    private static string MaskName(string name) => name.Length == 0 ? "" : name[..1] + new string('*', Math.Max(1, name.Length - 1));
}
