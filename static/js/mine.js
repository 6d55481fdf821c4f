// Only mine: what others hold fades, and j, k and n go from one sentence of one's own to the next.
import { number, say, sentence, take } from "./hand.js";

const KEPT = "only-mine";
const OPEN = ["unaccounted", "open", "waiting", "trouble"];
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const line = () => document.querySelector("#mine");
const isOn = () => sessionStorage.getItem(KEPT) !== null && own().length > 0;

/** The numbers in “3 5-9”. */
function own() {
  const ranges = line().dataset.numbers.split(" ").filter(Boolean).map((range) => range.split("-").map(Number));
  return ranges.flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, n) => first + n));
}

function show() {
  const numbers = new Set(own());
  const on = isOn();
  for (const each of document.querySelectorAll("#text .s")) {
    each.toggleAttribute("data-others", on && !numbers.has(+each.dataset.sentence));
  }
  const button = line().querySelector("[data-only-mine]");
  if (!button) return;
  button.hidden = false;
  button.ariaPressed = String(on);
}

function toggle() {
  if (!own().length) return say("You hold nothing here: press t to assign it.");
  if (isOn()) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, "1");
  say(isOn() ? "Only yours: j and k go from one to the next." : "All sentences again.");
  show();
}

const isOpen = (n) => !sentence(n) || OPEN.includes(sentence(n).dataset.state);
const steps = {
  j: (numbers) => numbers.find((n) => n > number()),
  k: (numbers) => numbers.findLast((n) => n < number()),
  n: (numbers) => numbers.find((n) => n > number() && isOpen(n)) ?? numbers.find(isOpen),
};

// Before the reading table's own keys.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(FIELDS)) return;
  if (event.key === "o") return toggle();
  if (!isOn() || !Object.hasOwn(steps, event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const found = steps[event.key](own());
  if (found) take(found);
  else say(event.key === "n" ? "All of yours is settled." : "You hold no more on this side.");
}, true);

document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-only-mine]")) toggle();
});

new MutationObserver(show).observe(document.querySelector("#text"), { childList: true, subtree: true });
new MutationObserver(show).observe(document.body, { childList: true });
show();
