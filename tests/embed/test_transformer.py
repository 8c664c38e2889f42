"""Models by name: those that are not on this machine, and tiny ones made here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from qa.embed.known import KNOWN, full_name, prompt_of
from qa.embed.transformer import TransformerEncoder
from qa.problems import CannotJudge

MAKE = """
import sys
from pathlib import Path
import torch
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast
out = Path(sys.argv[1])
words = ["[PAD]", "[UNK]", "query", ":", "rumah", "besar", "jalan", "kecil", "air"]
tokenizer = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
fast = PreTrainedTokenizerFast(
    tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", model_max_length=64
)
torch.manual_seed(0)
size = dict(hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32)
BertModel(BertConfig(vocab_size=len(words), **size)).save_pretrained(out / "bert")
fast.save_pretrained(out / "bert")
bert = Transformer(str(out / "bert"))
SentenceTransformer(modules=[bert, Pooling(16)], device="cpu").save(str(out / "plain"))
(out / "pickled").mkdir()
torch.save(load_file(out / "plain" / "model.safetensors"), out / "pickled" / "pytorch_model.bin")
"""
USE = """
import json, sys
from qa.embed.load import encoder
from qa.problems import CannotJudge
for folder in sys.argv[1:]:
    try:
        found = encoder(folder)
        said = {"prompt": found.prompt, "vectors": found.encode(["rumah besar", "air"]).tolist()}
    except CannotJudge as error:
        said = {"error": str(error)}
    print(json.dumps(said))
"""
REMOTE = "from pathlib import Path\nPath(__file__).with_name('ran').touch()\nclass Own: ...\n"


def python(code: str, *arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "QA_CACHE": str(cache)}
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)


def changed(folder: Path, new: str, file: str, **values: object) -> Path:
    """A copy of a model in which a file of settings has other values, with code of its own."""
    copy = folder.with_name(new)
    shutil.copytree(folder, copy)
    content = json.loads((copy / file).read_text("utf-8"))
    (copy / file).write_text(json.dumps({**content, **values}), encoding="utf-8")
    (copy / "own.py").write_text(REMOTE, encoding="utf-8")
    return copy


def test_models_of_sentence_transformers_are_read_with_their_prompts_and_safely(
    tmp_path: Path,
) -> None:
    python(MAKE, str(tmp_path), cache=tmp_path / "cache")
    plain = tmp_path / "plain"
    settings = "config_sentence_transformers.json"
    e5 = shutil.copytree(plain, tmp_path / "multilingual-e5-small")
    own = changed(plain, "own", settings, prompts={"sts": "query: ", "document": "air "})
    default = changed(
        plain, "default", settings, prompts={"same": "query: "}, default_prompt_name="same"
    )
    remote = changed(plain, "remote", "config.json", auto_map={"AutoModel": "own.Own"},
                     model_type="own")  # fmt: skip
    pickled = shutil.copytree(plain, tmp_path / "pickled", dirs_exist_ok=True)
    (pickled / "model.safetensors").unlink()
    folders = [plain, e5, own, default, remote, pickled]
    done = python(USE, *map(str, folders), cache=tmp_path / "cache")
    assert done.stderr == ""
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [found.get("prompt") for found in said[:4]] == ["", "query: ", "query: ", "query: "]
    assert said[0]["vectors"] != said[1]["vectors"]
    assert said[1]["vectors"] == said[2]["vectors"] == said[3]["vectors"]
    assert sum(x * x for x in said[0]["vectors"][0]) == pytest.approx(1, abs=1e-5)
    code, pickle = (found["error"] for found in said[4:])
    assert "no model that can be loaded safely" in code
    assert "weights only as a pickle" in pickle
    assert "\n" not in code + pickle
    assert not list(tmp_path.rglob("ran"))


def test_a_name_without_a_copy_is_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)  # importing it would fail
    with pytest.raises(CannotJudge, match="hf download nosuch/model"):
        TransformerEncoder("nosuch/model")
    with pytest.raises(CannotJudge, match="hf download sentence-transformers/LaBSE"):
        TransformerEncoder("labse")


def test_a_folder_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(CannotJudge, match="no such folder"):
        TransformerEncoder("./nosuch")


def test_short_names_are_those_of_the_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    assert full_name("bge-m3") == "BAAI/bge-m3"
    assert full_name("all-MiniLM-L6-v2") == "sentence-transformers/all-MiniLM-L6-v2"
    assert full_name("some/model") == "some/model"
    assert full_name(str(tmp_path)) == str(tmp_path)


def test_known_models_are_given_their_own_prompts() -> None:
    assert prompt_of("BAAI/bge-m3", {"sts": "never"}) == ""
    assert prompt_of("models/multilingual-e5-base/", {}) == "query: "
    assert prompt_of("other/multilingual-e5-tuned", {}) == "query: "
    assert all(known.prompt in ("", "query: ") for known in KNOWN)
