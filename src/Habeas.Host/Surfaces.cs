namespace Habeas.Host;

/// <summary>What the web server serves. A surface that is off has no routes.</summary>
[Flags]
internal enum Surfaces
{
    None = 0,
    Site = 1,
    Desk = 2,
    Api = 4,
    All = Site | Desk | Api,
}
