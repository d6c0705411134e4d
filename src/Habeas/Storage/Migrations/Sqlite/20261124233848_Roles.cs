using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Habeas.Storage.Migrations.Sqlite
{
    /// <summary>Who had an account could do everything at the desk: they keep the roles that say so, and an administrator all of them.</summary>
    public partial class Roles : Migration
    {
        private const int Desk = 15; // editor, verifier, advocate, publisher
        private const int All = 127;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "roles", table: "users", type: "INTEGER", nullable: false, defaultValue: Desk);
            migrationBuilder.AddColumn<int>(name: "roles", table: "invitations", type: "INTEGER", nullable: false, defaultValue: Desk);
            migrationBuilder.Sql($"UPDATE users SET roles = {All} WHERE is_admin");
            migrationBuilder.Sql($"UPDATE invitations SET roles = {All} WHERE for_admin");
            migrationBuilder.DropColumn(name: "is_admin", table: "users");
            migrationBuilder.DropColumn(name: "for_admin", table: "invitations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "is_admin", table: "users", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "for_admin", table: "invitations", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.DropColumn(name: "roles", table: "users");
            migrationBuilder.DropColumn(name: "roles", table: "invitations");
        }
    }
}
