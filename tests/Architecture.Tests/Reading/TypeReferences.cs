using System.Reflection;

namespace XibuPlan.Architecture.Tests.Reading;

/// <summary>Every type that a type mentions: in its base, members and method bodies, with what the compiler made of them.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The types mentioned by <paramref name="type"/> and by the types nested in it.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        foreach (var part in type.GetNestedTypes(Declared).Append(type)) Collect(part, found);
        foreach (var nested in type.GetNestedTypes(Declared)) found.UnionWith(Of(nested));
        return found;
    }

    private static void Collect(Type type, HashSet<Type> found)
    {
        Add(type.BaseType, found);
        foreach (var field in type.GetFields(Declared)) Add(field.FieldType, found);
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            foreach (var parameter in method.GetParameters()) Add(parameter.ParameterType, found);
            if (method is MethodInfo { ReturnType: var returned }) Add(returned, found);
            foreach (var member in MethodBodies.MembersIn(method)) AddMember(member, found);
        }
    }

    private static void AddMember(MemberInfo member, HashSet<Type> found)
    {
        Add(member as Type ?? member.DeclaringType, found);
        if (member is MethodInfo { ReturnType: var returned }) Add(returned, found);
        if (member is FieldInfo { FieldType: var type }) Add(type, found);
    }

    private static void Add(Type? type, HashSet<Type> found)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(type.GetElementType(), found);
            return;
        }

        if (!found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) && !type.IsGenericType) return;
        foreach (var argument in type.GetGenericArguments().Where(a => !a.IsGenericParameter && a != type)) Add(argument, found);
    }
}
