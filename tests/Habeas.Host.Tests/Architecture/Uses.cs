using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Habeas.Host.Tests.Architecture;

/// <summary>The types that a type names anywhere: in what it derives from, its members' signatures, attributes and method bodies.</summary>
internal sealed class Uses
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private Uses() { }

    /// <summary>The full names of the outermost types used, nested types being part of the type that holds them.</summary>
    public static IReadOnlySet<string> Of(TypeDefinition type)
    {
        var uses = new Uses();
        uses.AddDefinition(type);
        return uses._seen;
    }

    private void AddDefinition(TypeDefinition type)
    {
        Add(type.BaseType);
        foreach (var i in type.Interfaces)
        {
            Add(i.InterfaceType);
            AddAttributes(i);
        }

        AddAttributes(type);
        AddConstraints(type);
        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            AddAttributes(field);
        }

        foreach (var property in type.Properties)
        {
            Add(property.PropertyType);
            AddAttributes(property);
        }

        foreach (var e in type.Events)
        {
            Add(e.EventType);
            AddAttributes(e);
        }

        foreach (var method in type.Methods) AddMethod(method);
        foreach (var nested in type.NestedTypes) AddDefinition(nested);
    }

    private void AddMethod(MethodDefinition method)
    {
        AddSignature(method);
        AddAttributes(method);
        AddAttributes(method.MethodReturnType);
        AddConstraints(method);
        foreach (var parameter in method.Parameters) AddAttributes(parameter);
        foreach (var overridden in method.Overrides) AddSignature(overridden);
        if (!method.HasBody) return;
        foreach (var variable in method.Body.Variables) Add(variable.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers) Add(handler.CatchType);
        foreach (var instruction in method.Body.Instructions) AddOperand(instruction);
    }

    private void AddOperand(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                Add(type);
                break;
            case MethodReference method:
                AddSignature(method);
                break;
            case FieldReference field:
                Add(field.DeclaringType);
                Add(field.FieldType);
                break;
            case CallSite site:
                Add(site.ReturnType);
                foreach (var parameter in site.Parameters) Add(parameter.ParameterType);
                break;
        }
    }

    private void AddSignature(MethodReference method)
    {
        Add(method.DeclaringType);
        Add(method.ReturnType);
        foreach (var parameter in method.Parameters) Add(parameter.ParameterType);
        if (method is GenericInstanceMethod generic)
            foreach (var argument in generic.GenericArguments) Add(argument);
    }

    private void AddConstraints(IGenericParameterProvider owner)
    {
        foreach (var parameter in owner.GenericParameters)
        {
            AddAttributes(parameter);
            foreach (var constraint in parameter.Constraints) Add(constraint.ConstraintType);
        }
    }

    private void AddAttributes(ICustomAttributeProvider owner)
    {
        foreach (var attribute in owner.CustomAttributes)
        {
            AddSignature(attribute.Constructor);
            foreach (var argument in attribute.ConstructorArguments) AddArgument(argument);
            foreach (var named in attribute.Properties.Concat(attribute.Fields)) AddArgument(named.Argument);
        }
    }

    private void AddArgument(CustomAttributeArgument argument)
    {
        Add(argument.Type);
        switch (argument.Value)
        {
            case TypeReference type:
                Add(type);
                break;
            case CustomAttributeArgument inner:
                AddArgument(inner);
                break;
            case CustomAttributeArgument[] several:
                foreach (var one in several) AddArgument(one);
                break;
        }
    }

    private void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments) Add(argument);
                Add(generic.ElementType);
                return;
            case IModifierType modified:
                Add(modified.ModifierType);
                Add(modified.ElementType);
                return;
            case FunctionPointerType pointer:
                Add(pointer.ReturnType);
                foreach (var parameter in pointer.Parameters) Add(parameter.ParameterType);
                return;
            case TypeSpecification specification:
                Add(specification.ElementType);
                return;
        }

        while (type.DeclaringType is not null) type = type.DeclaringType;
        _seen.Add(type.FullName);
    }
}
