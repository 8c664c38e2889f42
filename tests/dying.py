"""Settings that end the process that asks for them, to see what becomes of its work."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from qa.settings import Settings

PLAIN = Settings(model="none")
STORY = "s009"


@dataclass(frozen=True)
class Deadly:
    """Ends the process that asks for the settings of one story: the first that asks, or each."""

    marker: Path
    once: bool

    def __call__(self, folder: Path) -> Settings:
        """Plain settings, for all other stories."""
        if folder.name == STORY and not (self.once and self.marker.exists()):
            self.marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return PLAIN
