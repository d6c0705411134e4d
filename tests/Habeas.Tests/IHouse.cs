using Habeas.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Habeas.Tests;

/// <summary>The application as tests hold it, with a web server or without.</summary>
public interface IHouse
{
    FakeTimeProvider Clock { get; }

    Database Database { get; }

    T Get<T>()
        where T : notnull;

    Habeas.Storage.Act Act(string actor = "ana", string? why = null);
}
