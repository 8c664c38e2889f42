"use strict";
// Filters, keys and decisions of the report. It reads data attributes and writes text, never markup.
(() => {
  const store = "parallel-qa ";
  const find = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll("article[data-mark]")];
  const stories = [...document.querySelectorAll("section.story")];
  const twins = Map.groupBy ? Map.groupBy(cards, (card) => card.dataset.mark) : new Map();
  if (!twins.size) for (const card of cards) {
    twins.set(card.dataset.mark, [...(twins.get(card.dataset.mark) ?? []), card]);
  }
  const [words, state, story, by, told, done, keysOn] =
    ["words", "state", "story", "by", "told", "done", "keys"].map(find);
  const levels = [...document.querySelectorAll("input[data-severity]")];
  const rules = [...document.querySelectorAll("input.rule")];
  const decisions = new Map();
  const undo = [];
  const reasons = new Map();
  let haystacks = null;
  let here = -1;
  document.documentElement.classList.add("js");
  const controls = find("decide").content;
  for (const card of cards) card.insertBefore(controls.cloneNode(true), card.lastElementChild);

  // What the browser keeps.
  const keep = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(store + name);
      else localStorage.setItem(store + name, JSON.stringify(value));
      return true;
    } catch (error) {
      return false;
    }
  };
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(store + name));
    } catch (error) {
      return null;
    }
  };

  // Decisions.
  const show = (card) => {
    const decision = decisions.get(card.dataset.mark);
    card.dataset.verdict = decision ? decision.verdict : "open";
    card.querySelector(".said").textContent = decision
      ? decision.verdict + (decision.reason ? ": " + decision.reason : "") : "";
  };
  const tell = (what) => {
    const seen = cards.filter((card) => !card.hidden).length;
    const decided = cards.filter((card) => card.dataset.verdict !== "open").length;
    done.value = decided;
    told.textContent = `${what ? what + ". " : ""}${decided} of ${cards.length} decided`
      + (seen === cards.length ? "" : `, ${seen} shown`);
  };
  const put = (mark, value) => {
    if (value) decisions.set(mark, value);
    else decisions.delete(mark);
    twins.get(mark).forEach(show);
    return keep(mark, value ?? null);
  };
  const decide = (card, verdict) => {
    const field = card.querySelector("input");
    const reason = field.value.trim();
    if (verdict === "accepted" && !reason) {
      tell("Say why this is right, then accept");
      field.focus();
      return false;
    }
    if (reason) reasons.set(card.dataset.rule, reason);
    const mark = card.dataset.mark;
    undo.push([mark, decisions.get(mark) ?? null]);
    const safe = put(mark, verdict ? { verdict, reason, date: today() } : null);
    tell(safe ? verdict || "taken back" : "This browser keeps nothing: export before you leave");
    return true;
  };
  const takeBack = () => {
    const last = undo.pop();
    if (!last) return tell("Nothing to take back");
    put(...last);
    filter("taken back");
    reach(twins.get(last[0])[0]);
  };
  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  // What is shown.
  const filter = (what) => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length) haystacks ??= cards.map((card) => [card.dataset.source, card.dataset.target,
      ...[...card.querySelectorAll("h3, dd, code, .remedy")].map((part) => part.textContent)]
      .join(" ").toLowerCase());
    const severities = new Set(levels.filter((box) => box.checked).map((b) => b.dataset.severity));
    const out = new Set(rules.filter((box) => !box.checked).map((box) => box.id.slice(4)));
    for (const [number, card] of cards.entries()) {
      card.hidden = !(severities.has(card.dataset.severity) && !out.has(card.dataset.number)
        && wanted.every((word) => haystacks[number].includes(word))
        && (state.value === "all" || state.value === card.dataset.verdict));
    }
    const all = cards.every((card) => !card.hidden);
    for (const section of stories) {
      section.hidden = Boolean(story?.value && story.value !== section.id)
        || !all && !section.querySelector("article[data-mark]:not([hidden])");
      if (section.hidden) for (const card of section.querySelectorAll("article[data-mark]")) {
        card.hidden = true;
      }
    }
    tell(what);
  };

  // Moving about.
  const reach = (card) => {
    here = cards.indexOf(card);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center", behavior: "instant" });
  };
  const go = (step, wanted = () => true) => {
    const number = cards.length;
    let at = here < 0 ? (step > 0 ? -1 : 0) : here;
    for (let tried = 0; tried < number; tried += 1) {
      at = (at + step + number) % number;
      if (!cards[at].hidden && wanted(cards[at])) return reach(cards[at]);
    }
    tell("None left here");
  };
  const onward = () => go(1, (card) => card.dataset.verdict === "open");
  const accept = () => {
    if (here < 0) return;
    const field = cards[here].querySelector("input");
    field.value ||= reasons.get(cards[here].dataset.rule) ?? "";
    field.focus();
    field.select();
  };

  // The file of decisions.
  const quoted = (text) => JSON.stringify(text)
    .replace(/\\ud[89a-f][0-9a-f]{2}/gi, "\ufffd")
    .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
  const toml = () => {
    const blocks = ["# Decisions made in a report of parallel-qa: `qa accept --import` takes them.\n"];
    for (const mark of [...decisions.keys()].sort()) {
      const [card] = twins.get(mark);
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
    tell("exported");
  };

  // Keys, clicks, and what was kept from before.
  const keys = {
    j: () => go(1), k: () => go(-1), n: onward, a: accept, u: takeBack, x: download,
    c: () => here >= 0 && decide(cards[here], "confirmed") && onward(),
    "/": () => { words.focus(); words.select(); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("select, input:not([type=checkbox])")) {
      const card = event.target.closest("article");
      if (event.key === "Escape") card ? card.focus() : event.target.blur();
      if (event.key === "Enter" && card && decide(card, "accepted")) onward();
      return;
    }
    if (keysOn.checked && keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  const byNumber = new Map(cards.map((card, number) => [card, number]));
  const cardOf = (target) => target.closest?.("article[data-mark]");
  document.addEventListener("focusin", (event) => { here = byNumber.get(cardOf(event.target)) ?? here; });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("article[data-mark] button");
    if (button) decide(cardOf(button), button.value);
  });
  for (const card of cards) {
    const value = kept(card.dataset.mark);
    const known = value && (value.verdict === "accepted" || value.verdict === "confirmed");
    if (known) decisions.set(card.dataset.mark, value);
    show(card);
  }
  by.value = kept("by") ?? "";
  keysOn.checked = kept("keys") ?? true;
  by.addEventListener("change", () => keep("by", by.value));
  keysOn.addEventListener("change", () => keep("keys", keysOn.checked));
  words.addEventListener("input", () => filter());
  for (const field of [state, story, ...levels, ...rules]) {
    field?.addEventListener("change", () => filter());
  }
  find("export").addEventListener("click", download);
  addEventListener("pageshow", () => filter());
  addEventListener("beforeprint", () => tell());
  filter();
})();
