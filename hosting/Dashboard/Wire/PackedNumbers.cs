namespace XibuPlan.Dashboard.Wire;

/// <summary>Varints packed into one field.</summary>
internal ref struct PackedNumbers(ReadOnlySpan<byte> field)
{
    private ReadOnlySpan<byte> _rest = field;

    public bool Next(out ulong number)
    {
        number = 0;
        if (_rest.IsEmpty) return false;
        var reader = new ProtoReader(_rest);
        number = reader.Varint();
        _rest = _rest[^reader.Left..];
        return true;
    }
}
