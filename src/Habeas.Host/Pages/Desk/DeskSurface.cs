namespace Habeas.Host.Pages.Desk;
/// <summary>t</summary>
public static class DeskSurface
{
    /// <summary>t</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, string dataDirectory) => services;
    /// <summary>t</summary>
    public static void MapDesk(this WebApplication app) { }
}
