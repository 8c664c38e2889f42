"""Train with sentence-transformers: its trainer, its loss over negatives in the batch."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from datasets import Dataset, disable_progress_bars
from safetensors.torch import load_file
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
)
from sentence_transformers.sentence_transformer.losses import (
    CosineSimilarityLoss,
    MultipleNegativesRankingLoss,
)
from sentence_transformers.sentence_transformer.modules import Normalize
from transformers.trainer_callback import PrinterCallback
from transformers.trainer_utils import get_last_checkpoint

from qa.embed.measure import top1
from qa.embed.training.module import SharedEmbedding
from qa.embed.training.pairs import PairSet
from qa.embed.training.plan import Plan
from qa.embed.training.progress import Progress

_SET_APART = 500


Pairs = list[tuple[str, str]]


def divide(
    sets: Sequence[PairSet], seed: int, batch: int
) -> tuple[dict[str, Pairs], dict[str, Pairs]]:
    """Pairs to train on and pairs set apart for evaluation.

    A batch holds pairs of one set and two languages, because sentences of one kind are the
    hardest to tell apart; sets smaller than a batch are put together by languages. Of a set of
    weight w a random share w is taken; one in fifty sentences, at most 500 of two languages, is
    set apart.
    """
    chosen = random.Random(seed)  # noqa: S311 - repeatable by intent
    train: dict[str, Pairs] = {}
    apart: dict[str, Pairs] = {}
    for pairs in sets:
        languages = f"{pairs.source}-{pairs.target}"
        mine = [pair for pair in pairs.pairs if pairs.weight == 1 or chosen.random() < pairs.weight]
        chosen.shuffle(mine)
        held = apart.setdefault(languages, [])
        room = 0 if pairs.lexicon else min(len(mine) // 50, _SET_APART - len(held))
        held += mine[:room]
        name = f"{pairs.name}.{languages}" if len(mine) - room >= batch else languages
        train.setdefault(name, []).extend(mine[room:])
    return train, {name: pairs for name, pairs in apart.items() if pairs}


def fit(
    module: SharedEmbedding,
    sets: Sequence[PairSet],
    plan: Plan,
    work: Path,
    say: Callable[[str], None],
    resume: bool = False,
) -> None:
    """Train the rows of the module in place; checkpoints lie in `work` until it is done."""
    model = _model(module)
    train, apart = divide(sets, plan.seed, plan.batch)
    size = min(plan.batch, max(2, max(len(pairs) for pairs in train.values()) // 4))
    loss = MultipleNegativesRankingLoss(
        model,
        scale=plan.scale,
        directions=("query_to_doc", "doc_to_query"),
        partition_mode="per_direction",
    )
    _run(
        model,
        loss,
        {name: _dataset(pairs) for name, pairs in train.items()},
        _arguments(plan, work, size),
        Progress(say, lambda: _retrieval(model, apart)),
        resume,
    )


def distil(
    module: SharedEmbedding,
    teacher: Callable[[Sequence[str]], Any],
    sets: Sequence[PairSet],
    plan: Plan,
    work: Path,
    say: Callable[[str], None],
) -> None:
    """Draw every sentence to where the teacher puts it, by the likeness of sentences.

    The teacher may have any number of dimensions: what is learnt is the cosine of two sentences,
    half of them translations, half of them chance.
    """
    model = _model(module)
    train, apart = divide(sets, plan.seed, plan.batch)
    datasets = {}
    for name, pairs in train.items():
        left, right = teacher([a for a, _ in pairs]), teacher([b for _, b in pairs])
        other = np.random.default_rng(plan.seed).permutation(len(pairs))
        rows = [(a, b, float(x @ y)) for (a, b), x, y in zip(pairs, left, right, strict=True)]
        rows += [(pairs[i][0], pairs[j][1], float(left[i] @ right[j])) for i, j in enumerate(other)]
        columns = zip(*rows, strict=True)
        datasets[name] = Dataset.from_dict(
            dict(zip(("source", "target", "score"), columns, strict=True))
        )
    _run(
        model,
        CosineSimilarityLoss(model),
        datasets,
        _arguments(plan, work, min(plan.batch, 256)),
        Progress(say, lambda: _retrieval(model, apart)),
        resume=False,
    )


def _model(module: SharedEmbedding) -> SentenceTransformer:
    """The module with scaling to unit length."""
    return SentenceTransformer(modules=[module, Normalize()], device="cpu")


class _Trainer(SentenceTransformerTrainer):  # type: ignore[misc]
    """The trainer, resuming by the weights alone: our module is made, not loaded by name."""

    def _load_from_checkpoint(self, checkpoint_path: str) -> None:
        weights = load_file(Path(checkpoint_path) / "model.safetensors")
        self.model[0].load_state_dict(weights)

    def add_model_card_callback(self, default_args_dict: dict[str, Any]) -> None:
        """None: the card is ours, and that of the library looks for data on the network."""

    def _get_grad_norm(self, model: Any, grad_norm: Any = None) -> None:
        """None: torch knows no norm of sparse gradients, and nothing is clipped."""


def _run(
    model: SentenceTransformer,
    loss: torch.nn.Module,
    datasets: dict[str, Dataset],
    arguments: SentenceTransformerTrainingArguments,
    progress: Progress,
    resume: bool,
) -> None:
    size = arguments.per_device_train_batch_size
    steps = sum(-(-len(data) // size) for data in datasets.values())
    total = max(1, int(steps * arguments.num_train_epochs))
    optimiser = torch.optim.SparseAdam(list(model.parameters()), lr=arguments.learning_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: max(0.0, 1 - step / (total * 1.02))
    )
    trainer = _Trainer(
        model=model,
        args=arguments,
        train_dataset=datasets,
        loss=loss,
        optimizers=(optimiser, schedule),
        callbacks=[progress],
    )
    trainer.remove_callback(PrinterCallback)
    last = get_last_checkpoint(arguments.output_dir) if resume else None
    trainer.train(resume_from_checkpoint=last)


def _arguments(plan: Plan, work: Path, batch: int) -> SentenceTransformerTrainingArguments:
    disable_progress_bars()
    work.mkdir(parents=True, exist_ok=True)
    return SentenceTransformerTrainingArguments(
        output_dir=str(work),
        num_train_epochs=plan.epochs,
        per_device_train_batch_size=batch,
        learning_rate=plan.rate,
        max_grad_norm=0,
        seed=plan.seed,
        data_seed=plan.seed,
        use_cpu=True,
        disable_tqdm=True,
        report_to="none",
        logging_steps=0.02,
        save_steps=plan.keep_every,
        save_total_limit=1,
        dataloader_drop_last=False,
    )


def _dataset(pairs: Pairs) -> Dataset:
    return Dataset.from_dict({"source": [a for a, _ in pairs], "target": [b for _, b in pairs]})


def _retrieval(model: SentenceTransformer, apart: dict[str, Pairs]) -> str:
    found = []
    for name, pairs in apart.items():
        left, right = (
            model.encode([pair[side] for pair in pairs], show_progress_bar=False) for side in (0, 1)
        )
        found.append(f"{name} {top1(left, right):.3f} of {len(pairs)}")
    return "translations found: " + (", ".join(found) or "too few pairs to set any apart")
