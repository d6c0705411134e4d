using System.Diagnostics;
using System.Text;
using Habeas.Names;

namespace Habeas.Benchmarks;

/// <summary>What else an index of names must do in little time: to be opened from its file, and its names found in running text.</summary>
internal static class NamesBeside
{
    public static void Run(NameIndex index, IReadOnlyList<(string Id, string Name)> names)
    {
        var path = Path.GetTempFileName();
        try
        {
            var began = Stopwatch.GetTimestamp();
            index.Save(path);
            var saved = Stopwatch.GetElapsedTime(began);
            var opened = Enumerable.Range(0, 5).Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                var mapped = NameIndex.Open(path);
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                GC.KeepAlive(mapped);
                return time;
            }).Order().ToList();
            Console.WriteLine($"file of {new FileInfo(path).Length / 1024.0 / 1024.0:N0} MB, saved in {saved.TotalSeconds:0.0} s, opened in {opened[2]:0} ms (median of 5)");
        }
        finally
        {
            File.Delete(path);
        }

        Screen(names);
        Update(index, names);
    }

    /// <summary>A text in which every tenth word begins a known name; the others are single words of names, in a changing order.</summary>
    private static void Screen(IReadOnlyList<(string Id, string Name)> names)
    {
        var began = Stopwatch.GetTimestamp();
        var screen = NameScreen.Build(names);
        var built = Stopwatch.GetElapsedTime(began);
        var text = new StringBuilder();
        var planted = 0;
        for (var i = 0; text.Length < 8_000_000; i++)
        {
            var name = names[(int)(i * 7919L % names.Count)].Name;
            if (i % 10 == 0) planted++;
            text.Append(i % 10 == 0 ? name : name.Split(' ')[0]).Append(i % 13 == 0 ? ". " : ", then ");
        }

        var running = text.ToString();
        var found = screen.Find(running); // compiled before it is timed
        var times = Enumerable.Range(0, 5).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            screen.Find(running);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }).Order().ToList();
        var time = times[2];
        var size = Encoding.UTF8.GetByteCount(running) / 1024.0 / 1024.0;
        Console.WriteLine(
            $"screen of {names.Count:N0} names built in {built.TotalSeconds:0.0} s; {size:0.0} MB of text at {size / time:0} MB/s, {planted:N0} names planted, {found.DistinctBy(m => m.Start).Count():N0} places found");
    }

    private static void Update(NameIndex index, IReadOnlyList<(string Id, string Name)> names)
    {
        var began = Stopwatch.GetTimestamp();
        index.Update([names[0].Id], [("new", names[^1].Name)]);
        Console.WriteLine($"one name removed and one added in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
    }
}
