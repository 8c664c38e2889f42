"""`qa schema`: the JSON schema of reports, which `--output-format json` keeps to."""

from __future__ import annotations


def command() -> None:
    """Print the JSON schema of the report that `--output-format json` writes.

    \b
    Examples:
      qa schema > report.schema.json
    """
    from qa.cli import _print
    from qa.report.json import schema_text

    _print.show(schema_text())
