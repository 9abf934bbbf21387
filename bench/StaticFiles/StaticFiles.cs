#:sdk Microsoft.NET.Sdk.Web
// Serves a folder as the framework serves static files: what a page of the site is measured beside.
//     dotnet run bench/StaticFiles/StaticFiles.cs -- FOLDER ADDRESS
using Microsoft.Extensions.FileProviders;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
var app = builder.Build();
app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(args[0])) });
app.Run(args[1]);
