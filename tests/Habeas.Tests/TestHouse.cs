using Habeas.Intake;
using Habeas.Publishing;
using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Habeas.Tests;

/// <summary>The application over a database of a test's own, with a clock that the test sets.</summary>
public sealed class TestHouse : IHouse, IAsyncDisposable
{
    private readonly TestDatabase place;
    private readonly DocumentReader reader;
    private ServiceProvider services;

    private TestHouse(TestDatabase place, DocumentReader? reader)
    {
        this.place = place;
        this.reader = reader ?? new DirectReader();
        services = Build();
    }

    /// <summary>A moment goes by at each look at it, so that ids sort in the order in which they were made.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    public TestDatabase Place => place;

    public Database Database => Get<Database>();

    public static async Task<TestHouse> OpenAsync(DatabaseKind kind, DocumentReader? reader = null)
    {
        var house = new TestHouse(await TestDatabase.CreateAsync(kind), reader);
        await house.Database.PrepareAsync();
        return house;
    }

    /// <summary>The same with a public database that follows.</summary>
    public static async Task<TestHouse> OpenPublicAsync(DatabaseKind kind, DocumentReader? reader = null)
    {
        var house = await OpenAsync(kind, reader);
        await house.services.StartPublishingAsync();
        return house;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Habeas.Storage.Act Act(string actor = "ana", string? why = null) => Habeas.Storage.Act.Begin(Clock, actor, why);

    /// <summary>Starts the application anew over the same database, as after the end of its process.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Build();
        await Database.PrepareAsync();
    }

    /// <summary>Runs SQL behind the application's back.</summary>
    public Task TamperAsync(string sql) => Database.WithStableAsync(
        tables => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(tables.Database, sql));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await place.DisposeAsync();
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddHabeas(new HabeasOptions
        {
            Database = new DatabaseOptions { DataDirectory = place.Directory, PostgreSql = place.PostgreSql },
            Reader = reader,
        })
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
