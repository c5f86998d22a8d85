using System.Globalization;
using Communaute;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Journal;
using Communaute.Web.Platform.Mail;
using Communaute.Web.Platform.Messaging;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = ReadSettings.From(builder.Configuration, builder.Environment);
    var program = typeof(Program).Assembly;

    builder.Services.AddHosting(settings);
    builder.Services.AddDatabase(settings);
    builder.Services.AddJournal(program);
    builder.Services.AddMail(program, settings.Mail, settings.DataFolder);
    builder.Services.AddMemberIdentity(settings.DataFolder, builder.Environment.IsDevelopment());
    builder.Services.AddMessaging(program);

    var app = builder.Build();

    app.UseAuthentication();
    app.UseCurrentMember();
    app.UseAuthorization();
    app.UseAntiforgery();

    return await app.RunVerbAsync(args);
}
catch (StartUpException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
