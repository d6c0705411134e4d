using Habeas.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Habeas.Tests.Security;

public sealed class RolesTests
{
    [Theory, EveryDatabase]
    public async Task An_account_of_before_there_were_roles_may_do_what_it_could(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await using var tables = house.Database.NewStable();
        var migrator = tables.Database.GetService<IMigrator>();
        await migrator.MigrateAsync("Begin");
        foreach (var (name, isAdmin) in new[] { ("ana", true), ("ben", false) })
        {
            await tables.Database.ExecuteSqlAsync($"""
                INSERT INTO users (id, user_name, normalized_user_name, is_admin, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                VALUES ({name}, {name}, {Upper(name)}, {isAdmin}, {false}, {false}, {false}, {true}, {0})
                """);
        }

        await migrator.MigrateAsync();
        var roles = await tables.Set<User>().AsNoTracking().OrderBy(u => u.Id).Select(u => u.Roles).ToListAsync();
        Assert.Equal([Invite.First, Roles.Desk], roles);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_left_without_an_administrator_and_a_closed_account_gets_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await using (var tables = house.Database.NewStable())
        {
            tables.AddRange(Account("ana", Roles.Administrator), Account("ben", Roles.Administrator | Roles.Editor), Account("cem", Roles.Editor));
            await tables.SaveChangesAsync();
        }

        Assert.True(await house.Get<CloseAccount>().ExecuteAsync("cem", house.Act()));
        Assert.IsType<GiveRoles.Outcome.Refused>(await GiveAsync(house, "cem", Roles.Publisher));
        Assert.IsType<GiveRoles.Outcome.NotFound>(await GiveAsync(house, "nobody", Roles.Publisher));
        Assert.IsType<GiveRoles.Outcome.Refused>(await GiveAsync(house, "ana", Roles.None));
        Assert.IsType<GiveRoles.Outcome.Given>(await GiveAsync(house, "ana", Roles.Editor));
        Assert.IsType<GiveRoles.Outcome.Unchanged>(await GiveAsync(house, "ana", Roles.Editor));
        Assert.IsType<GiveRoles.Outcome.Refused>(await GiveAsync(house, "ben", Roles.Editor)); // the last one
    }

    private static string Upper(string name) => new Microsoft.AspNetCore.Identity.UpperInvariantLookupNormalizer().NormalizeName(name);

    private static User Account(string name, Roles roles) => new() { Id = name, UserName = name, NormalizedUserName = Upper(name), Roles = roles, LockoutEnabled = true };

    private static Task<GiveRoles.Outcome> GiveAsync(TestHouse house, string name, Roles roles) =>
        house.Get<GiveRoles>().ExecuteAsync(new GiveRoles.Request(name, roles), house.Act());
}
