namespace Habeas.Benchmarks;

/// <summary>What was right, of what there is and of what was said.</summary>
internal readonly record struct Score(double Right, double Gold, double Said)
{
    public double Precision => Said == 0 ? 0 : Right / Said;

    public double Recall => Gold == 0 ? 0 : Right / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score operator +(Score a, Score b) => new(a.Right + b.Right, a.Gold + b.Gold, a.Said + b.Said);
}
