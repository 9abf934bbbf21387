namespace Shisaku.Bench;
internal sealed record SpeedRun(string Sample, int Runs) { public void Print(TextWriter output) => output.WriteLine(Sample + Runs); }
