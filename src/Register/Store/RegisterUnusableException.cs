using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The register can't be used; whatever was under way was not stored.</summary>
public sealed class RegisterUnusableException : Exception
{
    private static readonly TextResource English = TextResource.Load(Assembly.GetExecutingAssembly(), "store.en.txt");
    private static readonly TextResource Japanese = TextResource.Load(Assembly.GetExecutingAssembly(), "store.ja.txt");

    private RegisterUnusableException(string message, string messageJa, RegisterFault fault, Exception? cause)
        : base(message, cause) => (MessageJa, Fault) = (messageJa, fault);

    /// <summary>The message in Japanese.</summary>
    public string MessageJa { get; }

    /// <summary>What is the matter.</summary>
    public RegisterFault Fault { get; }

    /// <summary>Which register; empty where none was named.</summary>
    public string Where { get; private init; } = "";

    internal static RegisterUnusableException Because(RegisterFault fault, Exception? cause, params (string Name, string Value)[] words)
    {
        var key = KeyOf(fault);
        return new RegisterUnusableException(English.Fill(key, words), Japanese.Fill(key, words), fault, cause)
        {
            Where = Array.Find(words, word => word.Name == "where").Value ?? "",
        };
    }

    private static string KeyOf(RegisterFault fault) => fault == RegisterFault.ReadOnly ? "read-only" : fault.ToString().ToLowerInvariant();
}

/// <summary>Why a register can't be used.</summary>
public enum RegisterFault
{
    /// <summary>Another writer holds it.</summary>
    Locked,

    /// <summary>A newer program wrote it.</summary>
    Newer,

    /// <summary>It is a database, but no register.</summary>
    Foreign,

    /// <summary>Its file is damaged.</summary>
    Damaged,

    /// <summary>Its folder isn't there or isn't accessible.</summary>
    Folder,

    /// <summary>It can't be written by this user.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Anything else that the database says.</summary>
    Failed,

    /// <summary>The server can't be reached, or was lost.</summary>
    Connection,

    /// <summary>The server refuses the log-in.</summary>
    Login,

    /// <summary>What was named is neither a file nor a connection.</summary>
    Text,

    /// <summary>There is none yet.</summary>
    None,
}
