using System.Reflection;
using System.Runtime.CompilerServices;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>Writes a public method as one line, the way AspireSurface.txt does.</summary>
internal static class Signature
{
    public static string Of(MethodInfo method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        var where = isExtension ? "extension " : $"{(method.IsStatic ? "static " : "")}{method.DeclaringType!.FullName}.";
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{where}{method.Name}{generic}({string.Join(", ", method.GetParameters().Select(Parameter))}): {Name(method.ReturnType)}";
    }

    private static string Parameter(ParameterInfo parameter) => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}";

    private static string Name(Type type) => type switch
    {
        { IsGenericParameter: true } => type.Name,
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
