"use strict";
// Filters, keys and decisions of the report. It reads data attributes and writes text, never markup.
(() => {
  const store = "parallel-qa ";
  const cards = [...document.querySelectorAll("article[data-mark]")];
  const words = document.getElementById("words");
  const state = document.getElementById("state");
  const by = document.getElementById("by");
  const told = document.getElementById("told");
  const levels = [...document.querySelectorAll("input[data-severity]")];
  const decisions = new Map();
  const haystacks = cards.map((card) => [...card.querySelectorAll("header, p, dd, code")]
    .map((part) => part.textContent).concat(card.dataset.source, card.dataset.target)
    .join(" ").toLowerCase());
  let here = -1;
  document.documentElement.classList.add("js");

  const keep = (mark, value) => {
    try {
      if (value) localStorage.setItem(store + mark, JSON.stringify(value));
      else localStorage.removeItem(store + mark);
    } catch (error) {
      told.textContent = "This browser keeps nothing: export before you leave.";
    }
  };
  const kept = (mark) => {
    try {
      const value = JSON.parse(localStorage.getItem(store + mark));
      return value && (value.verdict === "accepted" || value.verdict === "confirmed") ? value : null;
    } catch (error) {
      return null;
    }
  };

  const show = (card) => {
    const decision = decisions.get(card.dataset.mark);
    card.dataset.verdict = decision ? decision.verdict : "open";
    card.querySelector(".said").textContent = decision
      ? decision.verdict + (decision.reason ? ": " + decision.reason : "") : "";
  };
  const count = () => {
    const seen = cards.filter((card) => card.offsetParent !== null).length;
    told.textContent = `${decisions.size} decided, ${seen} of ${cards.length} findings shown`;
  };
  const decide = (card, verdict) => {
    const reason = card.querySelector("input").value.trim();
    if (verdict === "accepted" && !reason) {
      card.querySelector(".said").textContent = "Say why this is right, then accept.";
      card.querySelector("input").focus();
      return;
    }
    const value = verdict ? { verdict, reason, date: today() } : null;
    for (const twin of cards.filter((other) => other.dataset.mark === card.dataset.mark)) {
      if (value) decisions.set(twin.dataset.mark, value);
      else decisions.delete(twin.dataset.mark);
      show(twin);
    }
    keep(card.dataset.mark, value);
    count();
  };
  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(levels.filter((box) => box.checked).map((b) => b.dataset.severity));
    for (const [number, card] of cards.entries()) {
      const open = card.dataset.verdict === "open";
      card.hidden = !(severities.has(card.dataset.severity)
        && wanted.every((word) => haystacks[number].includes(word))
        && (state.value === "all" || (state.value === "open") === open));
    }
    count();
  };

  const quoted = (text) => JSON.stringify(text)
    .replace(/\\ud[89a-f][0-9a-f]{2}/gi, "\ufffd")
    .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
  const toml = () => {
    const blocks = ["# Decisions made in a report of parallel-qa: `qa accept --import` takes them.\n"];
    for (const mark of [...decisions.keys()].sort()) {
      const card = cards.find((other) => other.dataset.mark === mark);
      if (!card) continue;
      const said = decisions.get(mark);
      const lines = [["rule", quoted(card.dataset.rule)], ["verdict", quoted(said.verdict)],
        ["source", quoted(card.dataset.source)], ["target", quoted(card.dataset.target)]];
      if (said.reason) lines.push(["reason", quoted(said.reason)]);
      if (by.value.trim()) lines.push(["by", quoted(by.value.trim())]);
      lines.push(["date", /^\d{4}-\d{2}-\d{2}$/.test(said.date) ? said.date : today()]);
      blocks.push(lines.map(([name, value]) => `${mark}.${name} = ${value}\n`).join(""));
    }
    return blocks.join("\n");
  };
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([toml()], { type: "application/toml" }));
    link.download = "accepted.toml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const go = (step) => {
    const shown = cards.filter((card) => card.offsetParent !== null);
    if (!shown.length) return;
    const at = shown.indexOf(cards[here]);
    const next = shown[at < 0 ? 0 : (at + step + shown.length) % shown.length];
    here = cards.indexOf(next);
    next.focus();
    next.scrollIntoView({ block: "center" });
  };
  const keys = {
    j: () => go(1), k: () => go(-1),
    a: () => here >= 0 && decide(cards[here], "accepted"),
    c: () => here >= 0 && decide(cards[here], "confirmed"),
    u: () => here >= 0 && decide(cards[here], ""),
    "/": () => words.focus(), x: download,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select")) {
      if (event.key === "Escape") event.target.blur();
      const card = event.target.closest("article");
      if (event.key === "Enter" && card) { decide(card, "accepted"); card.focus(); }
      return;
    }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  for (const card of cards) {
    const value = kept(card.dataset.mark);
    if (value) decisions.set(card.dataset.mark, value);
    show(card);
    card.addEventListener("focusin", () => { here = cards.indexOf(card); });
    for (const button of card.querySelectorAll("button")) {
      button.addEventListener("click", () => decide(card, button.value));
    }
  }
  words.addEventListener("input", filter);
  state.addEventListener("change", filter);
  document.addEventListener("change", filter);
  document.getElementById("export").addEventListener("click", download);
  count();
})();
