"""Bad input of every kind, made on disk: each function returns the arguments that `qa` is given."""

from __future__ import annotations

import errno
import io
import os
import pickle
import resource
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from read.written import packed
from safetensors.numpy import save

from qa.embed import static
from qa.read import _file

SOURCE = "Dewan kota mengesahkan anggaran baru pada hari Senin untuk warga yang tinggal di sini.\n"
TARGET = "Міська рада ухвалила новий бюджет у понеділок для мешканців, які живуть тут.\n"
LANGS = ("--source-lang", "id", "--target-lang", "uk", "--no-model")
BIDI = TARGET.replace("новий", "\u202eновий\u202c")
Arguments = list[object]


@dataclass(frozen=True)
class Box:
    """Where a case is made, and what puts everything back behind it."""

    folder: Path
    patch: pytest.MonkeyPatch
    after: list[Callable[[], object]]

    def file(self, name: str, content: str | bytes) -> Path:
        """A file of that content."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def against(self, name: str, content: str | bytes) -> Arguments:
        """Check that file as the target of a sound one."""
        return ["check", self.file("id.txt", SOURCE), self.file(name, content), *LANGS]

    def sound(self) -> tuple[Path, Path]:
        """Two sound files."""
        return self.file("id.txt", SOURCE), self.file("uk.txt", TARGET)


def document(body: str) -> bytes:
    """The main member of a Word document."""
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraph = f"<w:p><w:r><w:t>{body}</w:t></w:r></w:p>"
    return f"<w:d xmlns:w='{words}'><w:body>{paragraph}</w:body></w:d>".encode()


def tmx(units: str, head: str = "") -> str:
    """A translation memory."""
    return f"<?xml version='1.0'?>{head}<tmx><header srclang='id'/><body>{units}</body></tmx>"


UNIT = (
    f"<tu><tuv xml:lang='id'><seg>{SOURCE.strip()}</seg></tuv>"
    f"<tuv xml:lang='uk'><seg>{TARGET.strip()}</seg></tuv></tu>"
)


def no_file(box: Box) -> Arguments:
    return ["check", box.file("id.txt", SOURCE), box.folder / "none.txt", *LANGS]


def empty_file(box: Box) -> Arguments:
    return box.against("uk.txt", b"")


def folder_for_file(box: Box) -> Arguments:
    (box.folder / "uk.txt").mkdir()
    return ["check", box.file("id.txt", SOURCE), box.folder / "uk.txt", *LANGS]


def pdf(box: Box) -> Arguments:
    return box.against("uk.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3")


def pipe(box: Box) -> Arguments:
    os.mkfifo(box.folder / "uk.txt")
    return ["check", box.file("id.txt", SOURCE), box.folder / "uk.txt", *LANGS]


def nul_bytes(box: Box) -> Arguments:
    return box.against("uk.txt", TARGET.replace(" ", "\0"))


def broken_utf8(box: Box) -> Arguments:
    return box.against("uk.txt", TARGET.encode()[:51])


def coded_surrogate(box: Box) -> Arguments:
    return box.against("uk.txt", TARGET.encode() + b"\xed\xa0\x80")


def escaped_surrogate(box: Box) -> Arguments:
    raw = f'{{"id": {{"a": "{SOURCE.strip()}"}}, "uk": {{"a": "{TARGET.strip()} \\ud800"}}}}'
    return ["check", box.file("a.json", raw), "--no-model"]


def unknown_encoding(box: Box) -> Arguments:
    return box.against("uk.html", f"<meta charset='klingon'><p>{TARGET}")


def false_encoding(box: Box) -> Arguments:
    return box.against("uk.html", f"<meta charset='utf-16'><p>{TARGET}")


def old_encoding(box: Box) -> Arguments:
    return box.against("uk.txt", (TARGET * 9).encode("cp1251"))


def hundred_megabytes(box: Box) -> Arguments:
    path = box.folder / "uk.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    return ["check", box.file("id.txt", SOURCE), path, *LANGS]


def million_characters(box: Box) -> Arguments:
    return box.against("uk.txt", "слово і " * 125_000)


def million_lines(box: Box) -> Arguments:
    return box.against("uk.txt", "а\n" * 1_100_000)


def no_end_of_marks(box: Box) -> Arguments:
    return box.against("uk.txt", TARGET + "а" + "\u0301" * 100_000)


def other_language(box: Box) -> Arguments:
    return box.against("uk.txt", SOURCE * 9)


def changing_file(box: Box) -> Arguments:
    """The file grows between the look at its size and the end of its reading."""
    path = box.file("uk.txt", TARGET)
    plain = _file.read_all

    def grown(opened: io.BufferedReader) -> bytes:
        data = plain(opened)
        with path.open("ab") as file:
            file.write(TARGET.encode())
        return data

    box.patch.setattr(_file, "read_all", grown)
    return ["check", path, box.file("id.txt", SOURCE), "--no-model"]


def bidi(box: Box) -> Arguments:
    return box.against("uk.txt", BIDI)


def zero_width(box: Box) -> Arguments:
    return box.against("uk.txt", TARGET.replace("бюджет", "бюд\u200bжет"))


def lookalikes(box: Box) -> Arguments:
    return box.against("uk.txt", TARGET.replace("Міська", "Мicька"))


def hostile_name(box: Box) -> Arguments:
    return ["check", box.file("id.txt", SOURCE), box.folder / "\x1b[31m\u202enone.txt", *LANGS]


def external_entity(box: Box) -> Arguments:
    head = "<!DOCTYPE tmx [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>"
    unit = UNIT.replace("Dewan", "&secret;")
    return ["check", box.file("a.tmx", tmx(unit, head)), "--no-model"]


def external_type(box: Box) -> Arguments:
    head = "<!DOCTYPE tmx SYSTEM 'http://127.0.0.1:9/tmx14.dtd'>"
    return ["check", box.file("a.tmx", tmx(UNIT, head)), "--no-model"]


def expansion(box: Box) -> Arguments:
    names = "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 20))
    head = f"<!DOCTYPE tmx [<!ENTITY a0 'ha'>{names}]>"
    return ["check", box.file("a.tmx", tmx(UNIT.replace("Dewan", "&a19;"), head)), "--no-model"]


def deep_xml(box: Box) -> Arguments:
    deep = "<g>" * 100_000 + "</g>" * 100_000
    return ["check", box.file("a.tmx", tmx(UNIT.replace("Dewan", deep))), "--no-model"]


def broken_xml(box: Box) -> Arguments:
    return ["check", box.file("a.xlf", "<xliff>\n<file></xliff>"), "--no-model"]


def no_archive(box: Box) -> Arguments:
    return box.against("uk.docx", "no archive at all")


def zip_bomb(box: Box) -> Arguments:
    return box.against("uk.docx", packed({"word/document.xml": b" " * 30_000_000}))


def zip_of_many(box: Box) -> Arguments:
    return box.against("uk.docx", packed({f"{i}": b"" for i in range(10_001)}))


def zip_cut(box: Box) -> Arguments:
    whole = packed({"word/document.xml": os.urandom(1000)})
    return box.against("uk.docx", whole.replace(whole[60:90], b"\0" * 30))


def zip_locked(box: Box) -> Arguments:
    whole = bytearray(packed({"word/document.xml": document(TARGET)}))
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    return box.against("uk.docx", bytes(whole))


def zip_paths(box: Box) -> Arguments:
    """Members with paths that lead out; the document itself is sound."""
    relations = "<R><Relationship Type='x/officeDocument' Target='/../../../etc/passwd'/></R>"
    members = {"_rels/.rels": relations.encode(), "../../evil.txt": b"evil"}
    return box.against("uk.docx", packed({**members, "word/document.xml": document(TARGET)}))


def deep_html(box: Box) -> Arguments:
    return box.against("uk.html", f"{'<div>' * 100_000}<p>{TARGET}")


def tags_without_end(box: Box) -> Arguments:
    return box.against("uk.html", "<p>а" * 250_000)


def open_comment(box: Box) -> Arguments:
    return box.against("uk.html", f"<p>{TARGET}</p><!-- {'<p>' * 100_000}")


def deep_quotes(box: Box) -> Arguments:
    return box.against("uk.md", f"{TARGET}\n{'>' * 100_000} а")


def deep_links(box: Box) -> Arguments:
    return box.against("uk.md", f"{TARGET}\n\n{'[' * 15_000}")


def deep_json(box: Box) -> Arguments:
    return ["check", box.file("a.json", '{"a":' * 100_000), "--no-model"]


def names_in_yaml(box: Box) -> Arguments:
    lines = [f"x{i}: &b{i} [{', '.join([f'*b{i - 1}'] * 9)}]" for i in range(1, 30)]
    return ["check", box.file("a.yml", "\n".join(["x0: &b0 [a b, c d]", *lines])), "--no-model"]


def objects_in_yaml(box: Box) -> Arguments:
    raw = "id: !!python/object/apply:os.system [ls]\nuk: {a: текст}"
    return ["check", box.file("a.yml", raw), "--no-model"]


def _story(box: Box, toml: str) -> Arguments:
    box.sound()
    return ["check", box.file("pair.toml", toml).parent, "--no-model"]


def broken_toml(box: Box) -> Arguments:
    return _story(box, '[versions]\nid = "id.txt"\nuk = uk.txt\n')


def deep_toml(box: Box) -> Arguments:
    return _story(box, "title = " + "[" * 100_000)


def dotted_toml(box: Box) -> Arguments:
    return _story(box, ".".join("a" * 100_000) + " = 1")


def path_out(box: Box) -> Arguments:
    return _story(box, '[versions]\nid = "id.txt"\nuk = "../../../etc/passwd"\n')


def path_absolute(box: Box) -> Arguments:
    return _story(box, '[versions]\nid = "id.txt"\nuk = "/etc/passwd"\n')


def link_out(box: Box) -> Arguments:
    (box.folder / "link.txt").symlink_to("/etc/passwd")
    return _story(box, '[versions]\nid = "id.txt"\nuk = "link.txt"\n')


def link_loop(box: Box) -> Arguments:
    (box.folder / "link.txt").symlink_to("link.txt")
    return _story(box, '[versions]\nid = "id.txt"\nuk = "link.txt"\n')


def glossary_out(box: Box) -> Arguments:
    (box.folder / ".git").mkdir()
    toml = 'glossary = "../../etc/passwd"\n[versions]\nid = "id.txt"\nuk = "uk.txt"\n'
    return _story(box, toml)


def _judged(box: Box, name: str, content: str) -> Arguments:
    box.file(name, content)
    (box.folder / ".git").mkdir()
    return _story(box, '[versions]\nid = "id.txt"\nuk = "uk.txt"\n')


def broken_accepted(box: Box) -> Arguments:
    return _judged(box, "accepted.toml", '1b2c3d4e5f607182.rule = "acronyms"\nx = 1\n')


def reasonless(box: Box) -> Arguments:
    return _judged(box, "accepted.toml", 'x.token = "MoE"\n')


def deep_accepted(box: Box) -> Arguments:
    return _judged(box, "accepted.toml", "x.token = " + "[" * 100_000)


def broken_baseline(box: Box) -> Arguments:
    return _judged(box, "qa-baseline.toml", "1b2c3d4e5f607182 = { count = -1 }\n")


def _glossary(box: Box, name: str, content: str | bytes) -> Arguments:
    return ["check", *box.sound(), *LANGS, "--glossary", box.file(name, content)]


def glossary_cells(box: Box) -> Arguments:
    return _glossary(box, "terms.tsv", "id\tuk\nharga\tціна\tще\tі ще\n")


def glossary_bytes(box: Box) -> Arguments:
    return _glossary(box, "terms.tsv", b"id\tuk\nharga\t\xff\n")


def glossary_entity(box: Box) -> Arguments:
    head = "<!DOCTYPE martif [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    inside = "<tig><term>&a;</term></tig>"
    entry = f"<termEntry><langSet xml:lang='id'>{inside}</langSet></termEntry>"
    return _glossary(box, "terms.tbx", f"{head}<martif>{entry}</martif>")


def _model(box: Box, files: dict[str, bytes]) -> Arguments:
    folder = box.folder / "model"
    for name, content in files.items():
        box.file(f"model/{name}", content)
    return ["check", *box.sound(), *LANGS[:-1], "--model", folder]


STATIC = b'{"model_type": "model2vec"}'


def model_cut(box: Box) -> Arguments:
    return _model(box, {"config.json": STATIC, "tokenizer.json": b"{"})


def model_deep(box: Box) -> Arguments:
    return _model(box, {"config.json": b"[" * 100_000})


def model_head(box: Box) -> Arguments:
    """Weights whose head says that it has an exabyte."""
    tokenizer = (static.BUNDLED / "tokenizer.json").read_bytes()
    head = struct.pack("<Q", 2**60) + b"{}"
    files = {"config.json": STATIC, "tokenizer.json": tokenizer, "model.safetensors": head}
    return _model(box, files)


def model_misfit(box: Box) -> Arguments:
    tokenizer = (static.BUNDLED / "tokenizer.json").read_bytes()
    tensors = {
        "embeddings": np.ones((2, 4), np.int8),
        "mapping": np.full(200_000, 5, np.int32),
        "weights": np.ones(200_000, np.float32),
    }
    files = {"config.json": STATIC, "tokenizer.json": tokenizer, "model.safetensors": save(tensors)}
    return _model(box, files)


def model_large(box: Box) -> Arguments:
    arguments = _model(box, {"config.json": STATIC, "tokenizer.json": b"{}"})
    with (box.folder / "model" / "model.safetensors").open("wb") as file:
        file.truncate(5 * 1024**3)
    return arguments


class _Trap:
    """Unpickling it would make a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.path,))


def model_pickle(box: Box) -> Arguments:
    trap = pickle.dumps(_Trap(box.folder / "sprung"))
    config = b'{"model_type": "bert", "architectures": ["BertModel"]}'
    return _model(box, {"config.json": config, "pytorch_model.bin": trap})


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """No file may grow beyond that size, as on a disk that is full."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def _written(box: Box) -> Arguments:
    report = box.file("report.json", "old")
    return ["check", *box.sound(), *LANGS, "--output-file", report]


def disk_full(box: Box) -> Arguments:
    limit = small_files(10)
    arguments = _written(box)
    limit.__enter__()
    box.after.append(lambda: limit.__exit__(None, None, None))
    return arguments


def device_full(box: Box) -> Arguments:
    return [*_written(box)[:-1], "/dev/full", "--output-format", "json"]


def read_only(box: Box) -> Arguments:
    def refused(path: str, *more: int, **__: object) -> int:
        if Path(path).name.startswith(".report.json"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return plain(path, *more)

    plain = os.open

    arguments = _written(box)
    if os.geteuid() == 0:  # whom no permission stops
        box.patch.setattr(os, "open", refused)
    else:
        box.folder.chmod(0o555)
        box.after.append(lambda: box.folder.chmod(0o755))
    return arguments


def interrupted(box: Box) -> Arguments:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    arguments = _written(box)
    box.patch.setattr(Path, "chmod", interrupt)
    return arguments
