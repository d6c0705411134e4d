using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace Habeas.Names.Tests;

/// <summary>All that is public says what it means, and so does each parameter; the compiler asks for the first alone.</summary>
public sealed class ApiDocsTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, XElement> Documented = XDocument.Load(Path.ChangeExtension(typeof(Folding).Assembly.Location, "xml"))
        .Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, StringComparer.Ordinal);

    [Fact]
    public void Every_public_member_and_parameter_is_explained() => Assert.Empty(typeof(Folding).Assembly.GetExportedTypes().SelectMany(Missing));

    private static IEnumerable<string> Missing(Type type)
    {
        if (!IsExplained($"T:{type.FullName}", [])) yield return type.FullName!;
        foreach (var member in type.GetMembers(Own).Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && m.Name != "value__"))
        {
            var parameters = member is MethodBase method ? method.GetParameters() : [];
            var explained = member switch
            {
                FieldInfo => IsExplained($"F:{type.FullName}.{member.Name}", []),
                PropertyInfo => IsExplained($"P:{type.FullName}.{member.Name}", []) || IsExplained($"T:{type.FullName}", [member.Name]),
                ConstructorInfo => IsExplained(IdOf(type, "#ctor", parameters), Names(parameters)) || IsExplained($"T:{type.FullName}", Names(parameters)),
                MethodInfo { IsSpecialName: true } => true,
                MethodInfo => IsExplained(IdOf(type, member.Name, parameters), Names(parameters)),
                _ => true,
            };
            if (!explained) yield return $"{type.Name}.{member.Name}({string.Join(", ", Names(parameters))})";
        }
    }

    private static bool IsExplained(string id, IEnumerable<string> parameters)
    {
        var member = Documented.FirstOrDefault(d => d.Key == id).Value;
        if (member is null) return false;
        return member.Element("inheritdoc") is not null || (IsText(member.Element("summary")) && parameters.All(p =>
            IsText(member.Elements("param").FirstOrDefault(e => (string?)e.Attribute("name") == p))));
    }

    private static bool IsText(XElement? element) => !string.IsNullOrWhiteSpace(element?.Value);

    private static string[] Names(ParameterInfo[] parameters) => [.. parameters.Select(p => p.Name!)];

    private static string IdOf(Type type, string name, ParameterInfo[] parameters) =>
        $"M:{type.FullName}.{name}{(parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => IdOf(p.ParameterType)))})")}";

    private static string IdOf(Type type)
    {
        if (type.IsByRef) return $"{IdOf(type.GetElementType()!)}@";
        if (type.IsArray) return $"{IdOf(type.GetElementType()!)}[]";
        if (!type.IsGenericType) return type.FullName!;
        var open = type.GetGenericTypeDefinition().FullName!;
        return $"{open[..open.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(IdOf))}}}";
    }
}
