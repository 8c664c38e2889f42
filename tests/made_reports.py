"""Reports made by hand, for the tests of writers, gate and command line."""

from __future__ import annotations

from dataclasses import replace

from qa.gate import failing, judge
from qa.records import (
    Alignment,
    Article,
    Bead,
    Comparison,
    Evidence,
    Finding,
    Mark,
    Report,
    Segment,
    Severity,
    Span,
    Version,
)
from qa.report import Outcome, Rule
from qa.settings import Settings

SOURCE = (
    "Bank sentral menaikkan suku bunga.",
    "Laporan IMF terbit pada 3 Juni.",
    "Pasar turun tajam.",
    "Analis tidak terkejut.",
)
TARGET = (
    "Центральний банк підвищив ставку.",
    "Звіт Міжнародного фонду миру вийшов 3 червня.",
    "Аналітики не здивовані.",
    "Далі буде.",
)
BEADS = (
    Bead((0,), (0,), 0.81, 0.4, 0.99),
    Bead((1,), (1,), 0.72, 0.3, 0.97, evidence=(("embedding", 4.2),)),
    Bead((2,), (), posterior=0.93),
    Bead((3,), (2,), 0.66, 0.2, 0.55, crossing=True),
    Bead((), (3,), posterior=0.9),
)
RULES = (
    Rule("acronyms", "ACR001", "accuracy/mistranslation", "error", "An acronym is lost.", "Page."),
    Rule("addition", "ALN002", "accuracy/addition", "warning", "A sentence has no source."),
    Rule("omission", "ALN001", "accuracy/omission", "error", "A sentence has no counterpart."),
)
SIGNATURE = "model:none|segmenter:rules.1|aligner:llr.1|checks:ACR001|lang:id-uk|version:0"


def version(path: str, lang: str, sentences: tuple[str, ...]) -> Version:
    """Each sentence a paragraph and a line of its own."""
    text, segments, marks = "", [], []
    for number, sentence in enumerate(sentences):
        marks.append(Mark(len(text), number + 1, 1))
        segments.append(Segment(len(text), len(text) + len(sentence), sentence, number))
        text += sentence + "\n"
    return Version(Article(path, lang, text, tuple(marks)), tuple(segments))


def span(of: Version, words: str) -> Span:
    start = of.article.text.index(words)
    return Span(start, start + len(words))


def comparison(
    source: tuple[str, ...] = SOURCE,
    target: tuple[str, ...] = TARGET,
    beads: tuple[Bead, ...] = BEADS,
    folder: str = "pairs/bank",
) -> Comparison:
    return Comparison(
        version(f"{folder}/id.txt", "id", source),
        version(f"{folder}/uk.txt", "uk", target),
        Alignment(beads, 0.75),
    )


def acronym(pair: Comparison, severity: Severity = "error") -> Finding:
    return Finding(
        "acronyms",
        severity,
        0.9,
        "IMF is lost: the translation says “Міжнародного фонду миру”.",
        1,
        span(pair.source, "IMF"),
        span(pair.target, "Міжнародного фонду миру"),
        (Evidence("glossed", "миру = peace (0.71)"), Evidence("kept", "nowhere")),
        "Write МВФ.",
    )


def omission(pair: Comparison) -> Finding:
    whole = span(pair.source, SOURCE[2])
    return Finding("omission", "error", 0.8, "No sentence says this.", 2, whole, None)


def addition(pair: Comparison) -> Finding:
    whole = span(pair.target, TARGET[3])
    return Finding("addition", "warning", 0.8, "No sentence of the source.", 4, None, whole)


def clean() -> Report:
    return Report(SIGNATURE, "Suku bunga", comparison())


def found(*severities: Severity) -> Report:
    """A report with one finding of each severity given."""
    report = clean()
    return replace(report, findings=tuple(acronym(report.comparison, s) for s in severities))


def full() -> Report:
    """A finding of every shape: spans on both sides, none on the right, none on the left."""
    report = clean()
    pair = report.comparison
    findings = (acronym(pair), omission(pair), addition(pair))
    return replace(report, findings=findings, notices=("language guessed: uk",))


def unjudged() -> Report:
    pair = comparison(beads=(), folder="pairs/other")
    return Report(SIGNATURE, "Dua hal", pair, unjudged="The texts are not versions of one story.")


def saying(text: str) -> Report:
    """A report in which everything that comes from outside is, or holds, this text."""
    source = (f"Kata {text} di sini.",)
    pair = comparison(source, (text,), (Bead((0,), (0,)),), folder=f"pairs/{text}")
    finding = Finding(
        "acronyms",
        "error",
        0.5,
        f"{text} is lost.",
        0,
        Span(5, 5 + len(text)),
        Span(0, len(text)),
        (Evidence(text, text),),
        text,
    )
    return Report(text, text, pair, (finding,), (text,))


def outcome(*reports: Report, settings: Settings | None = None) -> Outcome:
    chosen = settings or Settings()
    verdict = judge(reports, chosen)
    return Outcome(reports, verdict, RULES, 0.8, "0.1.0", failing(chosen), "/project")
