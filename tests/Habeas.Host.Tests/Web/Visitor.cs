using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Habeas.Host.Tests.Web;

/// <summary>Somebody with a browser without JavaScript: keeps cookies, follows redirects, sends forms with all that stands in them.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler handler;

    public Visitor(Uri address, bool followRedirects = true)
    {
        handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = followRedirects };
        Client = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>For what a form or a link cannot do.</summary>
    public HttpClient Client { get; }

    public async Task<WebPage> OpenAsync(string path) => await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form as it stands, with some fields filled in; several values of one name are several fields.</summary>
    public async Task<WebPage> SubmitAsync(WebForm form, params (string Name, string Value)[] filled)
    {
        var fields = Fill(form, filled);
        if (form.Element.Method != "get") return await ReadAsync(await Client.PostAsync(form.Target, new FormUrlEncodedContent(fields)));
        var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
        return await ReadAsync(await Client.GetAsync(new Uri(form.Target, "?" + query)));
    }

    /// <summary>Sends a form with files.</summary>
    public async Task<WebPage> UploadAsync(WebForm form, string field, IEnumerable<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] filled)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Fill(form, filled)) body.Add(new StringContent(value, Encoding.UTF8), name);
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(part, field, name);
        }

        return await ReadAsync(await Client.PostAsync(form.Target, body));
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    private static List<KeyValuePair<string, string>> Fill(WebForm form, (string Name, string Value)[] filled) =>
        [.. form.Fields().Where(f => !filled.Any(g => g.Name == f.Key)), .. filled.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];

    private static async Task<WebPage> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new WebPage((int)response.StatusCode, response.RequestMessage!.RequestUri!, response.Headers, await response.Content.ReadAsStringAsync());
        }
    }
}
