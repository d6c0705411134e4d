using Habeas.Intake;
using Habeas.Security;
using Habeas.Storage;
using Habeas.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Habeas.Host.Tests.Web;

/// <summary>The real host, served in this process on a free port, over a database of the test's own and with a clock that the test sets.</summary>
/// <example><code>
/// await using var house = await WebHouse.StartAsync();
/// using var reader = house.Visit();
/// var page = await reader.OpenAsync("/");
/// using var editor = await house.SignInAsync("ana");
/// </code></example>
internal sealed class WebHouse : IHouse, IAsyncDisposable
{
    public const string Password = "four words without meaning";

    private readonly TestDatabase place;
    private readonly WebApplication app;

    private WebHouse(TestDatabase place, WebApplication app, FakeTimeProvider clock)
    {
        this.place = place;
        this.app = app;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Such as <c>http://localhost:40123/</c>.</summary>
    public Uri Address { get; private set; } = null!;

    public string DataDirectory => place.Directory;

    public Database Database => Get<Database>();

    /// <param name="kind">SQLite unless the test runs on every database.</param>
    /// <param name="isDemo">Each page says that its people are invented.</param>
    /// <param name="reader">Who decodes what comes in; within this process when null, because a child process a document makes tests slow.</param>
    /// <param name="publicUrl">The address that readers know the site by.</param>
    /// <param name="surfaces">What is served.</param>
    /// <param name="configure">Puts parts of the test's own in place of the program's.</param>
    public static async Task<WebHouse> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, bool isDemo = false, DocumentReader? reader = null, Uri? publicUrl = null, Surfaces surfaces = Surfaces.All,
        Action<IServiceCollection>? configure = null)
    {
        var place = await TestDatabase.CreateAsync(kind);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) }; // ids sort by time
        var options = new HabeasOptions
        {
            Database = new DatabaseOptions { DataDirectory = place.Directory, PostgreSql = place.PostgreSql }, Reader = reader ?? new DirectReader(),
        };
        var app = WebHost.Create(new WebHostOptions(options, Port: 0, isDemo, publicUrl, Surfaces: surfaces), services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            configure?.Invoke(services);
        });
        var house = new WebHouse(place, app, clock);
        house.Address = new Uri(await WebHost.StartAsync(app, port: 0, CancellationToken.None));
        return house;
    }

    public IServiceProvider Services => app.Services;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Habeas.Storage.Act Act(string actor = "ana", string? why = null) => Habeas.Storage.Act.Begin(Clock, actor, why);

    /// <summary>A visitor with cookies of their own.</summary>
    public Visitor Visit() => new(Address);

    /// <summary>A visitor who has made an account by a one-time link and is signed in at the desk.</summary>
    public async Task<Visitor> SignInAsync(string name = "ana", bool admin = false, Roles roles = Roles.Desk)
    {
        var visitor = Visit();
        var joining = await visitor.OpenAsync("/desk/join/" + await Get<Invite>().ExecuteAsync("console", admin ? roles | Roles.Administrator : roles));
        (await visitor.SubmitAsync(joining.Form(), ("name", name), ("password", Password))).Expect(200, roles == Roles.Administrator ? "/desk/accounts" : "/desk");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await place.DisposeAsync();
    }
}
