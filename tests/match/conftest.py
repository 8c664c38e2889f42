from __future__ import annotations

from cli.conftest import plain_terminal as plain_terminal
from cli.conftest import qa as qa
