"""The page for everybody: contrast, landmarks, the order of a screen reader, the keyboard alone."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from browsing import Browser
from contrast import contrast
from made_reports import clean, comparison, full, outcome, unjudged

from qa.report import Look, _html, html

STYLE = (_html.HERE / "style.css").read_text(encoding="utf-8")
THEMES = re.findall(r":root \{([^}]*)\}", STYLE)
AXE = Path(__file__).parents[2] / ".venv" / "node_modules" / "axe-core" / "axe.min.js"
TEXT = ["ink", "soft", "error", "warning", "note", "violet", "good", "link"]
SHAPES = ["error", "warning", "note", "violet", "bead", "field", "focus", "good", "link"]


def theme(number: int) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", THEMES[number]))


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_colour_has_a_name_in_every_theme() -> None:
    assert len(THEMES) == 3
    assert theme(0).keys() == theme(1).keys() == theme(2).keys()
    assert not re.search(
        r"#[0-9a-f]{3}|rgb|hsl|opacity: 0?\.", re.sub(r":root \{[^}]*\}", "", STYLE)
    )


@pytest.mark.parametrize("number", range(3), ids=["light", "dark", "paper"])
def test_text_and_shapes_stand_out_from_what_is_behind_them(number: int) -> None:
    colours = theme(number)
    for behind in ("paper", "card"):
        for name in TEXT:
            assert contrast(colours[name], colours[behind]) >= 4.5, (name, behind)
        for name in SHAPES:
            assert contrast(colours[name], colours[behind]) >= 3, (name, behind)
    for kind in ("error", "warning", "note"):
        assert contrast(colours[kind], colours[f"{kind}-tint"]) >= 4.5, kind


@pytest.fixture
def page(opened: Browser, folder: Path) -> Browser:
    """A page with everything on it, all folds open."""
    other = replace(clean(), comparison=comparison(folder="pairs/other bank"))
    file = folder / "accessible.html"
    file.write_text(html.render(outcome(full(), other, unjudged()), Look()), "utf-8")
    opened.open(file)
    opened.run("for (const part of document.querySelectorAll('details')) part.open = true")
    return opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_axe_finds_nothing(page: Browser, scheme: str, width: int) -> None:
    """axe-core is fetched by `make axe`, or named in QA_AXE."""
    file = Path(os.environ.get("QA_AXE", AXE))
    if not file.is_file():
        pytest.skip("axe-core is not here")
    page.run(
        "for (const part of document.querySelectorAll('article, .story'))"
        " part.style.contentVisibility = 'visible'"  # what is not drawn yet cannot be judged
    )
    page.width(width)
    page.media(prefers_color_scheme=scheme)
    try:
        page.run(file.read_text(encoding="utf-8") + "\nwindow.axe = axe;")
        found = page.wait(
            "const done = arguments[0]; axe.run({resultTypes: ['violations', 'incomplete']})"
            ".then((r) => done([...r.violations, ...r.incomplete].map("
            "(v) => [v.id, v.impact, v.nodes.map((n) => n.html.slice(0, 120))])))"
        )
    finally:
        page.media()
        page.width(0)
    assert found == []


def roles(page: Browser) -> list[tuple[str, str]]:
    """What a screen reader meets, in order: role and name."""
    nodes = [node for node in page.tree() if not node.get("ignored")]
    return [
        (str(node["role"]["value"]), str(node.get("name", {}).get("value", ""))) for node in nodes
    ]


def test_landmarks_and_headings(page: Browser) -> None:
    met = roles(page)
    marks = [role for role, _ in met if role in ("banner", "search", "main", "contentinfo")]
    assert marks == ["banner", "search", "main", "contentinfo"]
    assert next(n for r, n in met if r == "region").startswith("Suku bunga id pairs/bank/id.txt")
    levels = [
        int(node["properties"][0]["value"]["value"])
        for node in page.tree()
        if not node.get("ignored") and node["role"]["value"] == "heading"
        for node["properties"] in [[p for p in node["properties"] if p["name"] == "level"]]
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_finding_is_read_in_its_order(page: Browser) -> None:
    script = (
        "return document.getElementById('f1').innerText + ' ' + [...document.getElementById('f1')"
        ".querySelectorAll('input, button, a')].map((part) => part.ariaLabel ?? part.innerText)"
    )
    read = page.run(script)
    order = ("IMF is lost", "Laporan IMF", "Звіт Міжнародного", "glossed", "Write МВФ")
    places = [read.index(words) for words in (*order, "Why is this right?,Accept,Confirm")]
    assert places == sorted(places)


def test_everything_that_acts_has_a_name(page: Browser) -> None:
    acting = {"textbox", "searchbox", "checkbox", "button", "link", "combobox", "progressbar"}
    assert [met for met in roles(page) if met[0] in acting and not met[1].strip()] == []


def test_by_keyboard_alone(page: Browser) -> None:
    page.run("document.querySelectorAll('details').forEach((part) => { part.open = false })")
    look = (
        "const part = document.activeElement, style = getComputedStyle(part);"
        "const box = part.getBoundingClientRect();"
        "const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
        "const path = part.querySelector('path');"
        "return [part.tagName, part.id || part.textContent.trim() || part.ariaLabel || '',"
        " style.outlineStyle !== 'none' || path && getComputedStyle(path).stroke !== 'none',"
        " part.contains(top) || Boolean(top?.contains(part)) || top?.control === part]"
    )
    met = []
    for _ in range(60):
        page.press("\ue004")
        met.append(page.run(look))
        if met[-1][0] == "BODY":
            break
    names = [str(name) for _, name, _, _ in met]
    assert names[0] == "Skip to the findings"
    assert {"words", "state", "by", "export", "Accept", "Confirm"} <= set(names)
    assert [step for step in met[:-1] if not step[2]] == [], "focus cannot be seen"
    assert [step for step in met[:-1] if not step[3]] == [], "focus is behind something"
