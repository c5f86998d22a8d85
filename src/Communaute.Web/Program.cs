using Communaute;
using Communaute.Web.Features.Accounts;
using Communaute.Web.Features.Administration.Imports;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Demonstration;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Moderation;
using Communaute.Web.Features.Notifications;
using Communaute.Web.Features.Notifications.Mail;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Journal;
using Communaute.Web.Platform.Live;
using Communaute.Web.Platform.Mail;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Shell;

try
{
    var builder = WebApplication.CreateBuilder(Verbs.SettingsOf(args));
    var settings = ReadSettings.From(builder.Configuration, builder.Environment);
    var program = typeof(Program).Assembly;

    builder.Services.AddHosting(settings);
    builder.Services.AddDatabase(settings);
    builder.Services.AddJournal(program);
    builder.Services.AddLive();
    builder.Services.AddMail(program, settings.Mail, settings.DataFolder);
    builder.Services.AddFiles(settings.DataFolder);
    builder.Services.AddMarkdown();
    builder.Services.AddMemberIdentity(settings.DataFolder, builder.Environment.IsDevelopment());
    builder.Services.AddMessaging(program);
    builder.Services.AddAccounts();
    builder.Services.AddTaxonomy();
    builder.Services.AddForum();
    builder.Services.AddModeration();
    builder.Services.AddNotifications();
    builder.Services.AddAdvisors();
    builder.Services.AddQuestionRouting();
    builder.Services.AddAgeing();
    builder.Services.AddAnnouncements();
    builder.Services.AddImports();
    builder.Services.AddDemonstration(settings);
    builder.Services.AddShell();

    var app = builder.Build();

    app.UseForwardedHeaders();
    app.UseSecurityHeaders();
    app.UseResponseCompression();
    app.UseErrorPages();
    app.UseCookiePolicy();
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseCurrentMember();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapAccounts();
    app.MapStopMail();
    app.MapFiles();
    app.MapImports();
    app.MapShell();

    return await app.RunVerbAsync(args);
}
catch (StartUpException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
