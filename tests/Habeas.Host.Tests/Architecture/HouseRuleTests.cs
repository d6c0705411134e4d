using System.Text.RegularExpressions;
using System.Xml.Linq;
using Habeas.Names;
using Xunit;

namespace Habeas.Host.Tests.Architecture;

/// <summary>House rules that no analyzer knows.</summary>
public sealed class HouseRuleTests
{
    [Fact]
    public void No_test_sleeps()
    {
        const string sleep = "Thread" + ".Sleep";
        var sleepers = Repository.Files("tests", "*.cs").Where(f => File.ReadAllText(f).Contains(sleep, StringComparison.Ordinal));
        Assert.Empty(sleepers);
    }

    [Fact]
    public void Every_package_is_explained_with_its_licence()
    {
        var rows = Repository.Table(Repository.Read("docs", "packages.md"), "Package");
        Assert.All(rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Length > 0), $"The row of {row[0]} is not complete."));
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(p => (string)p.Attribute("Include")!);
        Assert.Equal(versions.Order(StringComparer.Ordinal), rows.Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    /// <summary>The licence in the table is the one in the package, where the package is at hand and names it by an expression, not by a file of its own.</summary>
    [Fact]
    public void The_licence_of_a_package_is_the_one_it_declares()
    {
        var store = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var licences = Repository.Table(Repository.Read("docs", "packages.md"), "Package").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        foreach (var package in XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion"))
        {
            var name = (string)package.Attribute("Include")!;
            var folder = Folding.Lower(name);
            var specification = Path.Combine(store, folder, (string)package.Attribute("Version")!, $"{folder}.nuspec");
            if (!File.Exists(specification)) continue;
            var declared = XDocument.Load(specification).Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && (string?)e.Attribute("type") == "expression");
            if (declared is not null) Assert.Equal((name, declared.Value), (name, licences[name]));
        }
    }

    [Fact]
    public void A_link_in_the_documents_leads_to_a_file_that_exists()
    {
        var documents = Repository.Files("docs", "*.md").Concat(Directory.EnumerateFiles(Repository.Root, "*.md")).Concat(Repository.Files("bench", "*.md"));
        var broken =
            from document in documents.Where(File.Exists)
            from Match link in Regex.Matches(File.ReadAllText(document), @"\]\((?<to>[^)#\s]+)[^)]*\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            let to = link.Groups["to"].Value
            where !to.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, to))
            select $"{Path.GetRelativePath(Repository.Root, document)} links to {to}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_environment_variable_is_among_the_settings()
    {
        var settings = Repository.Read("docs", "settings.md");
        var read =
            from file in Repository.Files("src", "*.cs")
            from Match variable in Regex.Matches(File.ReadAllText(file), "\"(?<name>HABEAS_[A-Z_]*[A-Z])\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            select variable.Groups["name"].Value;
        Assert.All(read.Distinct(), name => Assert.Contains($"`{name}`", settings, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_promise_of_the_threat_model_names_a_test_that_exists()
    {
        var tests = string.Join('\n', Repository.Files("tests", "*.cs").Select(File.ReadAllText));
        var named =
            from row in Repository.Table(Repository.Read("docs", "threat-model.md"), "Promise")
            from Match test in Regex.Matches(row[1], "`(?<class>[A-Za-z]+)(\\.(?<method>\\w+))?`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            select (Class: test.Groups["class"].Value, Method: test.Groups["method"].Value);
        Assert.All(named, n =>
        {
            Assert.Contains($"class {n.Class}", tests, StringComparison.Ordinal);
            Assert.Contains($" {n.Method}", tests, StringComparison.Ordinal);
        });
    }
}
