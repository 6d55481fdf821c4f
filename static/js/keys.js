// One key, one deed. Keys rest while a field is being filled in.
import { isTaken, nextFact } from "./facts.js";
import { card, inTurn, number, open, path, post, say, sentence, take, unit } from "./hand.js";
import { selectedWords, step } from "./words.js";

const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

const deeds = {
  j: () => take(number() + 1),
  k: () => take(Math.max(1, number() - 1)),
  n: next,
  N: nextHint,
  c: () => inTurn(() => make("claim")),
  q: () => inTurn(() => make("quote")),
  g: (back) => inTurn(() => nextFact(back)),
  u: () => inTurn(nextUnit),
  p: () => inTurn(put),
  "/": () => location.assign("/search"),
  "?": () => document.querySelector("#keys").togglePopover(),
  ArrowRight: (extend) => sentence() && step(sentence(), "forward", extend),
  ArrowLeft: (extend) => sentence() && step(sentence(), "backward", extend),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) return leave(event);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) return send(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(FIELDS)) return;
  if (event.key === "Tab") return cycle(event);
  const key = "XNAZ".includes(event.key) ? event.key : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.key.startsWith("Arrow") && event.target.matches("[type=radio]")) return;
  if (press(key, event.shiftKey)) event.preventDefault();
});

/** Do what the key stands for; false where it stands for nothing. */
export function press(key, shift = false) {
  if (Object.hasOwn(deeds, key)) {
    deeds[key](shift);
    return true;
  }
  if (!`xXslefhdb123rzZmitaA${document.querySelector("#keys").dataset.verdicts}`.includes(key)) return false;
  inTurn(() => use(key));
  return true;
}

/** A long field takes Enter as a line: with Ctrl, it sends its form. */
function send(event) {
  event.preventDefault();
  event.target.form.requestSubmit();
}

/** The control of the card that carries the key; that of the unit in hand comes first. */
function use(key) {
  const control = unit()?.querySelector(`[data-key="${key}"]`) ?? card().querySelector(`:scope [data-key="${key}"]:not(.unit *)`);
  if (!control) {
    say(missing(key));
  } else if (control.matches("details, [data-opens]")) {
    open(control.hash ? document.querySelector(control.hash) : control);
  } else {
    control.click();
  }
}

function missing(key) {
  if (!number()) return "Take a sentence first: press n.";
  if ("xX".includes(key)) return "This sentence has units: remove them first.";
  if ("aAb".includes(key)) return "Nothing is suggested here: press N.";
  if (!unit()) return "Make a claim or a quote of it first: press c or q.";
  if (key === "f") return "No source is tied in this article yet: press s.";
  if (key === "e") return "No other source was used before: press s.";
  return "That cannot be done here.";
}

function make(kind) {
  const words = selectedWords();
  if (!words && !number()) return say("Take a sentence first: press n.");
  getSelection().empty();
  const clause = words && kind === "claim" && isTaken(words) ? { clause: 1 } : {};
  post(`${path}/units`, { kind, ...(words ?? { sentence: number() }), ...clause });
}

/** Put the unit without a place where words are selected. */
function put() {
  const form = number() ? null : unit()?.querySelector("[data-form=span]");
  if (!form) return say("Every unit in hand has its place.");
  const words = selectedWords();
  if (!words) return say("Select its words in the text first.");
  getSelection().empty();
  post(form.action, { ...words, version: form.elements.version.value });
}

/** The next sentence nobody has accounted for; when there is none, the next that is not settled. */
function next() {
  const cells = [...document.querySelectorAll(".cell[id]")];
  const at = cells.findLastIndex((cell) => +cell.id.slice(1) <= number());
  const round = [...cells.slice(at + 1), ...cells.slice(0, at + 1)];
  const is = (...states) => (cell) => states.includes(cell.dataset.state);
  const found = round.find(is("unaccounted")) ?? round.find(is("open", "waiting", "trouble"));
  if (!found) return say("Everything is settled.");
  const from = +found.id.slice(1);
  const inside = [...document.querySelectorAll(`.s[data-state="${found.dataset.state}"]`)];
  const first = inside.find((each) => +each.dataset.sentence >= from);
  return take(first ? +first.dataset.sentence : from);
}

/** The next sentence in which something is suggested. */
function nextHint() {
  const hints = [...document.querySelectorAll(".s[data-hint]")];
  const found = hints.find((each) => +each.dataset.sentence > number()) ?? hints[0];
  return found ? take(+found.dataset.sentence) : say("Nothing is suggested any more.");
}

function nextUnit() {
  const folds = [...document.querySelectorAll(".fold")];
  const at = folds.findIndex((fold) => fold.open);
  const next = folds[(at + 1) % folds.length];
  if (!next) return say("This sentence has no unit yet.");
  next.open = true;
  next.querySelector("summary").focus();
}

/** Tab goes from the sentence in hand into its card. */
function cycle(event) {
  if (event.shiftKey || !event.target.matches(".s[aria-current]")) return;
  const first = card().querySelector("summary, button, a");
  if (first) {
    event.preventDefault();
    first.focus();
  }
}

/** Out of a field, back to the text; a form that was opened closes. */
function leave(event) {
  const place = (event.target.closest("form") ?? event.target).closest(".inset[open]");
  if (!event.target.closest("#cards") || event.target.matches("[popover]") || event.target.closest(".find")?.querySelector("[role=option]")) return;
  if (place) place.open = false;
  sentence()?.focus({ preventScroll: true });
}
