using OtpNet;

namespace Shisaku.App.Site;

/// <summary>Codes of a second factor (TOTP, RFC 6238): six digits, a new one every 30 seconds.</summary>
internal static class FactorCode
{
    private const int KeyBytes = 20;

    // Clocks of people's devices may be one step ahead or behind.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new key, in base 32.</summary>
    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyBytes)).TrimEnd('=');

    /// <summary>Whether a text is a key as they are made here.</summary>
    public static bool IsKey(string text) => text.Length == KeyBytes * 8 / 5 && text.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));

    /// <summary>The time step of a code; null where it is none of this key's at this time.</summary>
    /// <param name="key">The key, in base 32.</param>
    /// <param name="code">As it was typed.</param>
    /// <param name="now">The time.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, Digits(code), out var step, Window) ? step : null;

    /// <summary>The address by which apps take in a key.</summary>
    public static string Address(string key, string name) =>
        $"otpauth://totp/Shisaku:{Uri.EscapeDataString(name)}?secret={key}&issuer=Shisaku&algorithm=SHA1&digits=6&period=30";

    /// <summary>Whether a text looks like a code, and not like a recovery code.</summary>
    public static bool IsCode(string text) => Digits(text) is { Length: 6 } digits && digits.All(char.IsAsciiDigit);

    private static string Digits(string code) => string.Concat(code.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
