"""What full batches are worth to a transformer: `benchmarks/batches.py DOCS.jsonl [STORIES]`.

An untrained model of the shape of multilingual-e5-small (12 layers of 384) takes as long as the
trained one. Sentences go in batches of 32, sorted by length as sentence-transformers sorts them:
all of one side of a story at a time, as a run of one story has them, or all of eight stories. Four
characters count as a token. One thread, CPU seconds.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import chain
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from qa.scale import GROUP

BATCH, CHARACTERS = 32, 4


def main(documents: Path, stories: int = 16) -> None:
    """Print both rates."""
    torch.set_num_threads(1)
    shape = {"hidden_size": 384, "num_hidden_layers": 12, "num_attention_heads": 12}
    model = BertModel(BertConfig(vocab_size=1000, intermediate_size=1536, **shape)).eval()
    lines = documents.read_text("utf-8").splitlines()[:stories]
    sides = [[len(s) // CHARACTERS + 2 for s in json.loads(line)[side]]
             for line in lines for side in ("src", "tgt")]  # fmt: skip
    parts = (sides[i : i + 2 * GROUP] for i in range(0, len(sides), 2 * GROUP))
    groups = [list(chain.from_iterable(part)) for part in parts]
    encode(model, sides[0])
    for name, calls in (("a side of a story at a time", sides), ("eight stories", groups)):
        start = time.process_time()
        for lengths in calls:
            encode(model, lengths)
        took, count = time.process_time() - start, sum(map(len, calls))
        print(f"{name:30}{count:6} sentences {took:7.1f} CPU s {count / took:7.1f} a CPU second")


@torch.inference_mode()
def encode(model: BertModel, lengths: list[int]) -> None:
    """Run sentences of these lengths, in tokens, through the model."""
    ordered = sorted(lengths, reverse=True)
    for start in range(0, len(ordered), BATCH):
        part = ordered[start : start + BATCH]
        mask = (torch.arange(part[0])[None, :] < torch.tensor(part)[:, None]).long()
        model(input_ids=mask * 7, attention_mask=mask)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
