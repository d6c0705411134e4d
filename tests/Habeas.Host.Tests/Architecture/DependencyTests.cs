using Xunit;

namespace Habeas.Host.Tests.Architecture;

/// <summary>docs/architecture.md says who may use whom; the built program is held to it.</summary>
public sealed class DependencyTests
{
    private static readonly Rooms House = Rooms.Read();

    [Fact]
    public void A_room_uses_only_the_rooms_that_the_table_allows()
    {
        var homes = House.Residents.Where(r => r.Name.StartsWith("Habeas.", StringComparison.Ordinal)) // what compilers write may be there twice
            .ToDictionary(r => r.Name, r => House.RoomOf(r.Namespace), StringComparer.Ordinal);
        var trespasses =
            from resident in House.Residents
            let room = House.RoomOf(resident.Namespace)
            where room is not null && House.Rows[room] is not null
            from used in resident.Uses
            let other = homes.GetValueOrDefault(used)
            where other is not null && other != room && !House.Rows[room]!.Contains(other)
            orderby room, other
            select $"{resident.Name} uses {used}, and {room} may not use {other}";
        Assert.Empty(trespasses);
    }

    [Fact]
    public void Every_type_has_a_room()
    {
        var homeless = House.Residents.Where(r => House.RoomOf(r.Namespace) is null).Select(r => r.Namespace).Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(homeless);
    }

    [Fact]
    public void Every_room_of_the_table_exists()
    {
        var lived = House.Residents.Select(r => House.RoomOf(r.Namespace)).ToHashSet();
        Assert.Empty(House.Rows.Keys.Where(room => !lived.Contains(room)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_names_only_rooms_that_have_a_row()
    {
        var unknown = House.Rows.Values.OfType<IReadOnlySet<string>>().SelectMany(uses => uses).Where(room => !House.Rows.ContainsKey(room));
        Assert.Empty(unknown);
    }

    /// <summary>One door out: this row of the table must not grow without somebody changing the test beside it.</summary>
    [Theory]
    [InlineData("Habeas.Host.Pages.Site")]
    [InlineData("Habeas.Host.Api")]
    public void The_public_pages_know_what_is_published_and_nothing_else(string room)
    {
        Assert.Subset(new HashSet<string> { "Habeas.Publishing", "Habeas.Alerts" }, House.Rows[room]!.ToHashSet());
        Assert.Contains(House.Residents, r => r.Namespace == room);
    }

    [Theory]
    [InlineData("Habeas.Host.Pages.Site")]
    [InlineData("Habeas.Host.Pages.Desk")]
    [InlineData("Habeas.Host.Api")]
    public void A_page_never_speaks_to_a_database_itself(string room)
    {
        string[] databases = ["Microsoft.EntityFrameworkCore.", "Microsoft.Data.", "System.Data.", "Npgsql."];
        var trespasses =
            from resident in House.Residents
            where House.RoomOf(resident.Namespace) == room
            from used in resident.Uses
            where databases.Any(d => used.StartsWith(d, StringComparison.Ordinal))
            select $"{resident.Name} uses {used}";
        Assert.Empty(trespasses);
    }

    /// <summary>Proves that the tests above can fail: of what the composition does with every room, each way of naming a type is seen.</summary>
    [Fact]
    public void What_a_method_calls_is_a_use()
    {
        var composition = Assert.Single(House.Residents, r => r.Name == "Habeas.HabeasModules");
        Assert.Contains("Habeas.Storage.TableSet", composition.Uses);
        Assert.Contains("Habeas.Registry.RegistryModule", composition.Uses);
        Assert.Contains("Habeas.Intake.DirectReader", composition.Uses);
    }
}
