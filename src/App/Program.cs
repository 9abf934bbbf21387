using Shisaku.App;
using Shisaku.App.Commands;

return CommandLine.Run(args, Surroundings.OfThisProcess());
