using System.Runtime.InteropServices;

namespace Habeas.Host.Commands;

/// <summary>What the program writes is for the account that it runs as, and for nobody else of the machine.</summary>
internal static class Privacy
{
    private const uint OthersMayDoNothing = 0b000_111_111;
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Folders = ["captures", "keys", "names"];
    private static readonly string[] Databases = ["habeas.db*", "public.db*"];

    /// <summary>From now on: the databases, their logs and the captures are made by several libraries, and the mask holds for all.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask(OthersMayDoNothing);
    }

    /// <summary>Of what an earlier version made. The directory itself may be somebody's choice, and is left as it is.</summary>
    public static void Close(string dataDirectory)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(dataDirectory)) return;
        foreach (var name in Folders.Select(n => Path.Combine(dataDirectory, n)).Where(Directory.Exists))
            System.IO.File.SetUnixFileMode(name, Folder);
        foreach (var name in Databases.SelectMany(pattern => Directory.EnumerateFiles(dataDirectory, pattern)))
            System.IO.File.SetUnixFileMode(name, File);
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
