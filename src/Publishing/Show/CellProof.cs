using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What proves a cell: the sums it stands in, written out, and what was found about it.</summary>
/// <param name="Line">The printed row.</param>
/// <param name="Field">Which part of the row it is.</param>
/// <param name="RowName">The row as a person finds it.</param>
/// <param name="Subject">The listing's name, or a totals row's label.</param>
/// <param name="Heading">What the field is called.</param>
/// <param name="Text">What the cell says as recovered; empty where it is blank.</param>
/// <param name="Cell">What happened to it; null where it is blank.</param>
/// <param name="Printed">All cells of the row as printed.</param>
/// <param name="Sums">The sums it stands in.</param>
/// <param name="Findings">What was found about it, or about its row.</param>
/// <param name="IsListing">Whether the row is a listing; else it is a totals row.</param>
public sealed record CellProof(
    int Line,
    string Field,
    string RowName,
    string Subject,
    string Heading,
    string Text,
    RecoveredCell? Cell,
    ImmutableArray<string> Printed,
    ImmutableArray<ProofSum> Sums,
    ImmutableArray<ProofFinding> Findings,
    bool IsListing);

/// <summary>A sum written out.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Heading">What the column is called in which it stands; empty for a re-listing held against its first listing.</param>
/// <param name="Total">The row that states it, or the re-listing, as a person finds it.</param>
/// <param name="Parts">What is added up; of very many the first ones, and this cell.</param>
/// <param name="Further">How many parts more there are.</param>
/// <param name="FurtherSum">What these come to.</param>
/// <param name="Sum">What all parts come to; null where a part is undecided, and for a re-listing.</param>
/// <param name="Stated">What is stated.</param>
/// <param name="Difference">What the parts add up to, less what is stated; null where that is undecided.</param>
/// <param name="IsHeld">Whether it holds.</param>
/// <param name="Tolerance">By how much the list itself says that it may be off; empty for nothing.</param>
public sealed record ProofSum(
    SumRule Rule, string Heading, string Total, ImmutableArray<ProofPart> Parts, int Further, string FurtherSum,
    string? Sum, ProofPart Stated, string? Difference, bool IsHeld, string Tolerance);

/// <summary>An amount that takes part in a sum.</summary>
/// <param name="Line">Its row.</param>
/// <param name="Field">Its field.</param>
/// <param name="Name">What it is called there: its row, or its column.</param>
/// <param name="Text">The amount.</param>
/// <param name="IsThis">Whether it is the cell that is proved.</param>
public sealed record ProofPart(int Line, string Field, string Name, string Text, bool IsThis);

/// <summary>A finding in words.</summary>
/// <param name="Title">What kind of finding it is.</param>
/// <param name="Statement">What was found.</param>
/// <param name="Advice">What a reader should do.</param>
public sealed record ProofFinding(string Title, string Statement, string Advice);
