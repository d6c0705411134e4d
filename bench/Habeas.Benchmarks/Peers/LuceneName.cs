using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Habeas.Benchmarks.Peers;

/// <summary>
/// Lucene.NET: an index of one merged segment, mapped into memory, ranked by BM25 over any of the query's terms.
/// </summary>
internal abstract class LuceneName(string name, Analyzer analyzer) : NamePeer(name)
{
    protected const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "name", Id = "id";

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("habeas-bench-");
    private MMapDirectory? _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public override long Bytes => _scratch.EnumerateFiles().Sum(f => f.Length);

    public override void Build(IReadOnlyList<RegisterName> names)
    {
        _directory = new MMapDirectory(_scratch);
        var settings = new IndexWriterConfig(Version, analyzer)
        {
            Similarity = new BM25Similarity(), RAMBufferSizeMB = 256, MergeScheduler = new SerialMergeScheduler(),
        };
        using (var writer = new IndexWriter(_directory, settings))
        {
            var id = new StoredField(Id, "");
            var text = new TextField(Field, "", Lucene.Net.Documents.Field.Store.NO);
            var document = new Document { id, text };
            foreach (var entry in names)
            {
                id.SetStringValue(entry.Id);
                text.SetStringValue(entry.Latin);
                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public override IReadOnlyList<string> Find(string query)
    {
        var any = new BooleanQuery();
        foreach (var term in Terms(Latin(query)).Distinct(StringComparer.Ordinal)) any.Add(Ask(new Term(Field, term)), Occur.SHOULD);
        return [.. _searcher!.Search(any, NameTask.Most).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).Get(Id, CultureInfo.InvariantCulture))];
    }

    protected virtual Query Ask(Term term) => new TermQuery(term);

    protected override void End()
    {
        _reader?.Dispose();
        _directory?.Dispose();
        analyzer.Dispose();
        _scratch.Delete(recursive: true);
    }

    private List<string> Terms(string latin)
    {
        var terms = new List<string>();
        using var stream = analyzer.GetTokenStream(Field, latin);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }
}
