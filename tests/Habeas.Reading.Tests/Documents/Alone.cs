using Xunit;

namespace Habeas.Reading.Tests.Documents;

/// <summary>Tests that bound a time: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
