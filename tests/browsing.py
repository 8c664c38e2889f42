"""A browser for tests: chromedriver, spoken to directly, so that no library is needed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DRIVER, BROWSER = shutil.which("chromedriver"), shutil.which("chromium")


class Browser:
    """One session of WebDriver."""

    def __init__(self, address: str, downloads: Path) -> None:
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,900"]
        options = {
            "binary": BROWSER,
            "args": [*arguments, f"--user-data-dir={downloads.parent / 'profile'}"],
            "prefs": {"download.default_directory": str(downloads)},
        }
        wanted = {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
        }
        self.root = address
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.root = f"{address}/session/{made['sessionId']}"

    def open(self, page: Path) -> None:
        self._ask("POST", "/url", {"url": page.as_uri()})

    def run(self, script: str, *arguments: object) -> Any:
        return self._ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait(self, script: str, *arguments: object) -> Any:
        """Run a script that hands its result to its last argument when it is done."""
        return self._ask("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def media(self, kind: str = "", **features: str) -> None:
        """Show the page as on paper ("print") or with features such as a dark scheme."""
        wanted = [{"name": n.replace("_", "-"), "value": v} for n, v in features.items()]
        self._devtools("Emulation.setEmulatedMedia", media=kind, features=wanted)

    def width(self, width: int, height: int = 900) -> None:
        """The size of the window in CSS pixels; no width, as it was."""
        if not width:
            self._devtools("Emulation.clearDeviceMetricsOverride")
            return
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._devtools("Emulation.setDeviceMetricsOverride", **size)

    def tree(self) -> list[dict[str, Any]]:
        """What a screen reader is given, in its order."""
        self._devtools("Accessibility.enable")
        nodes: list[dict[str, Any]] = self._devtools("Accessibility.getFullAXTree")["nodes"]
        return nodes

    def metrics(self) -> dict[str, float]:
        """What the browser counts of the page, such as TaskDuration, in CPU seconds."""
        self._devtools("Performance.enable", timeDomain="threadTicks")
        counted = self._devtools("Performance.getMetrics")["metrics"]
        return {metric["name"]: metric["value"] for metric in counted}

    def _devtools(self, command: str, **parameters: object) -> Any:
        return self._ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def press(self, keys: str) -> None:
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "k", "actions": actions}]})

    def complaints(self) -> list[str]:
        return [line["message"] for line in self._ask("POST", "/se/log", {"type": "browser"})]

    def picture(self) -> str:
        return str(self._ask("GET", "/screenshot"))

    def close(self) -> None:
        self._ask("DELETE", "")

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(self.root + path, data, method=method)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return json.load(answer)["value"]


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser that keeps its files in this folder; downloads go to `folder`/downloads."""
    assert DRIVER
    downloads = folder / "downloads"
    downloads.mkdir(exist_ok=True)
    with subprocess.Popen(
        [DRIVER, "--port=0"], stdout=subprocess.PIPE, text=True, env={**os.environ}
    ) as driver:
        assert driver.stdout
        line = next(line for line in driver.stdout if "successfully on port" in line)
        port = int(line.rpartition("port ")[2].strip(" .\n"))
        session = Browser(f"http://127.0.0.1:{port}", downloads)
        try:
            yield session
        finally:
            session.close()
            driver.terminate()
