"""`qa check`: compare versions, and show where they do not say the same."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import typer

from qa.cli import _options


def command(
    paths: _options.PathsOrHere = None,
    source_lang: _options.SourceLang = None,
    target_lang: _options.TargetLang = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    fail_on: _options.FailOn = None,
    max_warnings: _options.MaxWarnings = None,
    strict_suppressions: _options.Strict = None,
    since: _options.Since = "",
    select: _options.Select = None,
    ignore: _options.Ignore = None,
    glossary: _options.Glossary = None,
    every_bead: _options.EveryBead = False,
    alignment: _options.GivenAlignment = None,
    workers: _options.Workers = None,
    cache: _options.Cache = None,
    no_cache: _options.NoCache = False,
    engine: _options.Engine = "",
    address: _options.Address = "",
    stories: _options.StoryTable = "",
    findings: _options.FindingTable = "",
    output_format: _options.OutputFormat = None,
    output_file: _options.OutputFile = None,
    width: _options.Width = None,
) -> None:
    """Compare the versions of stories, or two files, and show where they do not say the same.

    \b
    Examples:
      qa check pairs/
      qa check pairs/my-story --all
      qa check pairs/ --since origin/main
      qa check article.id.txt article.uk.txt --target-lang uk
      qa check article.id.docx page.uk.html
      qa check messages.po --source-lang en
      qa check archive/ --workers 4 --output-file found.jsonl
      qa check --engine ray --stories s3://b/stories.parquet --findings s3://b/found.jsonl
      qa check pairs/ --output-format json --output-file report.json

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or input is
    wrong, 3 could not judge (which goes before 1, whatever else was found), 4 nothing else but
    stale acceptances, with --strict-suppressions. A story of several that cannot be read is told
    of, the others are checked, and the exit status is 2.
    """
    from qa import gate
    from qa.cli import (
        _many,
        _outputs,
        _print,
        _rules,
        _run,
        _settings,
        _stories,
        _streamed,
        _tables,
    )

    paths = paths or [Path()]
    outputs = _outputs.assign(output_format or (), output_file or ())
    settings_at = _settings.resolver(
        _settings.model_of(model, no_model),
        validate=_rules.validate,
        fail_on=fail_on,
        max_warnings=max_warnings,
        strict_suppressions=strict_suppressions,
        select=_options.listed(select),
        ignore=_options.listed(ignore),
        glossary=tuple(map(str, glossary)) if glossary else None,
    )
    settings = settings_at(_settings.start(paths))
    bare = _run.outcome(settings)
    writer = _streamed.writer_of(outputs)
    kept = _many.cache_of(cache, no_cache, settings)
    with _many.how(workers, kept, bool(writer) and not outputs[0][1], engine, address) as how:
        if stories or findings:
            verdict = _tables.tell(stories, findings, how, bare, settings)
            _print.show(f"{verdict.reason}; exit status {verdict.exit_code}\n")
            raise typer.Exit(verdict.exit_code)
        langs = source_lang, target_lang
        asked = _run.Asked(paths, settings, settings_at, *langs, alignment, since)
        found = _run.stream(asked, how)
        if writer:
            told_to = outputs[0][1], bare, settings, paths, since, every_bead
            verdict = _streamed.tell(writer, found, *told_to)
            outcome = replace(bare, verdict=verdict)
        else:
            reports, stale = _run.settled(paths, tuple(found), settings, since)
            verdict = gate.judge(reports, settings, stale, since)
            outcome = replace(bare, reports=reports, verdict=verdict, stale=stale)
    if not writer:
        _run.tell(outcome, outputs, width, every_bead)
    if settings.stories and not since and (told := _stories.lacking(paths, settings)):
        print(f"qa: note: {told}", file=sys.stderr)
    if any(name == "github" for name, _ in outputs):
        from qa.report import github

        _print.append_summary(github.summary(outcome))
    raise typer.Exit(outcome.verdict.exit_code)
