using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku verify</c>: proves the register.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("verify") { json }, (parsed, run, register) =>
            Verify(run, register, parsed.GetResult(json) is not null));
    }

    /// <summary>What is said of a discrepancy.</summary>
    public static string Told(RegisterRun run, Discrepancy found) => run.Texts.Fill(
        "verify." + Word(found.Kind), ("subject", found.Subject), ("expected", found.Expected), ("found", found.Found));

    private static int Verify(RegisterRun run, ProgrammeRegister register, bool isJson)
    {
        var verification = register.Verify(RecoverStored.ReadsOtherwise, CountedProgress.On(run, "progress.verifying"));
        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => Write(verification, stream));
        }
        else
        {
            var page = new Page(run.Surroundings.TerminalWidth());
            page.Add(run.Texts.Fill(
                verification.Found.Count == 0 ? "verify.sound" : "verify.unsound",
                ("where", register.Where), ("versions", Number(verification.Versions)), ("sums", Number(verification.Sums)),
                ("entries", Number(verification.Entries)), ("count", Number(verification.Found.Count))));
            foreach (var found in verification.Found)
            {
                page.Add(Told(run, found), indent: 2, hanging: 2);
            }

            page.Add(run.Texts.Fill("verify.last", ("hash", verification.LastHash)), Tone.Quiet);
            run.Show(page);
        }

        return verification.Found.Count == 0 ? ExitCode.Done : ExitCode.NeedsPerson;
    }

    private static void Write(Verification verification, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.verification/1");
            json.WriteBoolean("sound", verification.Found.Count == 0);
            json.WriteNumber("entries", verification.Entries);
            json.WriteString("lastHash", verification.LastHash);
            json.WriteNumber("versions", verification.Versions);
            json.WriteNumber("sums", verification.Sums);
            json.WriteStartArray("found");
            foreach (var found in verification.Found)
            {
                json.WriteStartObject();
                json.WriteString("kind", Word(found.Kind));
                json.WriteString("subject", found.Subject);
                json.WriteString("expected", found.Expected);
                json.WriteString("found", found.Found);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Word(DiscrepancyKind kind) => Budget.TextResource.KeyOf(kind.ToString());

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
