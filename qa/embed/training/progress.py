"""Tell how training goes: step, loss, time left, and retrieval on pairs that were set apart."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from transformers import TrainerCallback


class Progress(TrainerCallback):  # type: ignore[misc]
    """Says a line now and then, and the result of `evaluate` after each epoch."""

    def __init__(self, say: Callable[[str], None], evaluate: Callable[[], str]) -> None:
        self._say = say
        self._evaluate = evaluate
        self._started = time.monotonic()
        self._first = 0

    def on_train_begin(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """Remember when and where training began or was resumed."""
        self._started = time.monotonic()
        self._first = state.global_step

    def on_log(
        self, args: Any, state: Any, control: Any, logs: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        """One line: step, loss and time left."""
        if logs and "loss" in logs:
            done = state.global_step - self._first
            left = (time.monotonic() - self._started) / max(done, 1)
            left *= state.max_steps - state.global_step
            self._say(
                f"step {state.global_step}/{state.max_steps}, loss {float(logs['loss']):.3f}, "
                f"{int(left) // 60} min {int(left) % 60:02} s left"
            )

    def on_epoch_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """How well the pairs that were set apart are found."""
        self._say(f"epoch {round(state.epoch or 0)}: {self._evaluate()}")
