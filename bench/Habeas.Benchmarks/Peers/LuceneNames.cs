using Lucene.Net.Analysis;
using Lucene.Net.Analysis.NGram;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Habeas.Benchmarks.Peers;

/// <summary>Whole words. Names have no stop words: “An” and “The” are families.</summary>
internal sealed class LuceneStandard() : LuceneName("Lucene.NET standard", new StandardAnalyzer(Version, CharArraySet.Empty));

/// <summary>Words with edits: none up to two letters, one up to five, two beyond, as Elasticsearch's AUTO does; 50 words for each.</summary>
internal sealed class LuceneFuzzy() : LuceneName("Lucene.NET fuzzy", new StandardAnalyzer(Version, CharArraySet.Empty))
{
    protected override Query Ask(Term term) => term.Text.Length switch
    {
        < 3 => new TermQuery(term),
        <= 5 => new FuzzyQuery(term, 1),
        _ => new FuzzyQuery(term, 2),
    };
}

/// <summary>Three letters each, across the spaces between words.</summary>
internal sealed class LuceneGrams() : LuceneName("Lucene.NET 3-grams", Analyzer.NewAnonymous(
    (_, reader) => new TokenStreamComponents(new NGramTokenizer(Version, reader, 3, 3))));
