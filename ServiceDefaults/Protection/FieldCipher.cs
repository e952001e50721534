using System.Security.Cryptography;
using System.Text;

namespace XibuPlan.ServiceDefaults.Protection;

/// <summary>
/// Encrypts single values at rest: AES-256-GCM with a key id and the place of the value (table, column, row) as associated data, so
/// that a ciphertext moved to another row does not decrypt. And the keyed blind index (HMAC-SHA-256 under a separate key) that
/// finds duplicates without decrypting; never a plain hash, because 18 digits can be enumerated.
/// </summary>
public sealed class FieldCipher
{
    private const byte KeyId = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _encryptionKey;
    private readonly byte[] _indexKey;

    /// <summary>Derives both keys from the system's protection key.</summary>
    /// <param name="master">32 random bytes.</param>
    public FieldCipher(byte[] master)
    {
        if (master.Length != 32) throw new ArgumentException("The protection key has 32 bytes.", nameof(master));
        _encryptionKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "field-encryption-1"u8.ToArray());
        _indexKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "blind-index-1"u8.ToArray());
    }

    /// <summary>Encrypts a value for its place.</summary>
    /// <param name="place">Where it is stored, e.g. <c>applications.id_number:&lt;id&gt;</c>.</param>
    public byte[] Encrypt(string value, string place)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var sealedValue = new byte[1 + NonceSize + plain.Length + TagSize];
        sealedValue[0] = KeyId;
        var nonce = sealedValue.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_encryptionKey, TagSize);
        aes.Encrypt(nonce, plain, sealedValue.AsSpan(1 + NonceSize, plain.Length), sealedValue.AsSpan(1 + NonceSize + plain.Length), Encoding.UTF8.GetBytes(place));
        return sealedValue;
    }

    /// <summary>Decrypts a value of its place; throws <see cref="CryptographicException"/> where it was changed or moved.</summary>
    public string Decrypt(byte[] sealedValue, string place)
    {
        if (sealedValue.Length < 1 + NonceSize + TagSize || sealedValue[0] != KeyId) throw new CryptographicException("Unknown key or damaged value.");
        var plain = new byte[sealedValue.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(_encryptionKey, TagSize);
        aes.Decrypt(sealedValue.AsSpan(1, NonceSize), sealedValue.AsSpan(1 + NonceSize, plain.Length), sealedValue.AsSpan(1 + NonceSize + plain.Length), plain, Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>The blind index of a value: equal for equal values of one kind, meaningless without the key.</summary>
    /// <param name="kind">The kind of value, e.g. <c>id-number</c>.</param>
    public byte[] BlindIndex(string value, string kind) => HMACSHA256.HashData(_indexKey, Encoding.UTF8.GetBytes($"{kind}\n{value}"));

    /// <summary>A blind index in parts, for what is too long to hold, e.g. the body of a request.</summary>
    /// <param name="kind">The kind of value, e.g. <c>request</c>.</param>
    public IncrementalHash BeginBlindIndex(string kind)
    {
        var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _indexKey);
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}\n"));
        return hash;
    }
}
