using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>A value of a person as a term keeps it: encrypted for its row, findable by its keyed index, shown masked.</summary>
public sealed record Sealed(byte[] Cipher, byte[] Index, string Masked)
{
    private const string NameKind = "name", IdNumberKind = "id-number", CardKind = "card-number", PhoneKind = "phone", QqKind = "qq";

    /// <summary>A name.</summary>
    public static Sealed Name(FieldCipher cipher, string name, Guid term) => Of(cipher, name, NameKind, term, Mask.Name(name));

    /// <summary>An ID number.</summary>
    public static Sealed IdNumber(FieldCipher cipher, string number, Guid term) => Of(cipher, number, IdNumberKind, term, Mask.IdNumber(number));

    /// <summary>A bank card.</summary>
    public static Sealed Card(FieldCipher cipher, string number, Guid term) => Of(cipher, number, CardKind, term, Mask.Card(number));

    /// <summary>A mobile phone.</summary>
    public static Sealed Phone(FieldCipher cipher, string number, Guid term) => Of(cipher, number, PhoneKind, term, Mask.Phone(number));

    /// <summary>A QQ number.</summary>
    public static Sealed Qq(FieldCipher cipher, string number, Guid term) => Of(cipher, number, QqKind, term, Mask.Phone(number));

    /// <summary>A term's name in the clear.</summary>
    public static string OpenName(FieldCipher cipher, byte[] kept, Guid term) => cipher.Decrypt(kept, PlaceOf(NameKind, term));

    /// <summary>A term's ID number in the clear.</summary>
    public static string OpenIdNumber(FieldCipher cipher, byte[] kept, Guid term) => cipher.Decrypt(kept, PlaceOf(IdNumberKind, term));

    /// <summary>A term's card in the clear.</summary>
    public static string OpenCard(FieldCipher cipher, byte[] kept, Guid term) => cipher.Decrypt(kept, PlaceOf(CardKind, term));

    /// <summary>A term's phone in the clear.</summary>
    public static string OpenPhone(FieldCipher cipher, byte[] kept, Guid term) => cipher.Decrypt(kept, PlaceOf(PhoneKind, term));

    /// <summary>A term's QQ number in the clear.</summary>
    public static string OpenQq(FieldCipher cipher, byte[] kept, Guid term) => cipher.Decrypt(kept, PlaceOf(QqKind, term));

    // Where a kind of value of a term is stored, as associated data of its encryption.
    private static string PlaceOf(string kind, Guid term) => $"volunteer_terms.{kind}:{term}";

    private static Sealed Of(FieldCipher cipher, string value, string kind, Guid term, string masked) =>
        new(cipher.Encrypt(value, PlaceOf(kind, term)), cipher.BlindIndex(value, kind), masked);
}
