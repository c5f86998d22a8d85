using System.Collections.Concurrent;
using System.Text.Json;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Communaute.BrowserTests.Journeys;

/// <summary>What a browser that has never seen the community must fetch, as its own network panel counts it.</summary>
public sealed class FirstLoadTests(Community community, ITestOutputHelper output)
{
    private const int MostRequests = 25;
    private const int MostBytes = 250_000;

    [Fact]
    public async Task The_home_page_is_light_the_first_time()
    {
        var page = await community.VisitAsync("about:blank", Someone.Pauline);
        var (addresses, lengths) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, long>());
        var network = await page.Context.NewCDPSessionAsync(page);
        network.Event("Network.requestWillBeSent").OnEvent += (_, sent) => addresses[Id(sent)] = sent!.Value.GetProperty("request").GetProperty("url").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => lengths[Id(finished)] = (long)finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var painted = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");

        foreach (var (id, length) in lengths.OrderByDescending(request => request.Value))
        {
            output.WriteLine($"{length,8} {addresses[id]}");
        }

        output.WriteLine($"{addresses.Count} requests, {lengths.Values.Sum() / 1000} kB, first paint after {painted:0} ms");
        Assert.InRange(addresses.Count, 5, MostRequests);
        Assert.InRange(lengths.Values.Sum(), 50_000, MostBytes);
    }

    private static string Id(JsonElement? told) => told!.Value.GetProperty("requestId").GetString()!;
}
