namespace Habeas.Host.Pages.Site;
/// <summary>t</summary>
public static class SiteSurface
{
    /// <summary>t</summary>
    public static IServiceCollection AddSite(this IServiceCollection services, bool isDemo, Uri? publicUrl) => services;
    /// <summary>t</summary>
    public static void MapSite(this WebApplication app) { }
}
