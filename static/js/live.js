// What others do meanwhile: the marks of sentences follow; nothing moves, and what one types in stays untouched.
import { number, path } from "./hand.js";

const PAUSE = 3000;
const place = () => document.querySelector("#live");
// A card that was just drawn does not know yet who else types in it.
let isDrawn = false;
document.addEventListener("htmx:afterSwap", () => {
  isDrawn = true;
  told()?.remove();
});
// That the card in hand is of before what somebody did; it holds until the card is drawn again.
const told = () => place()?.querySelector("[data-hand]");
const edited = () => document.activeElement?.closest(".unit :is(textarea, select, input:not([type=hidden]))");

async function ask() {
  if (document.hidden) return;
  const { since, here } = place().dataset;
  const edits = edited()?.closest(".unit").dataset.unit || "";
  const query = new URLSearchParams({ since, here: isDrawn ? "" : here, hand: number() || "", edits });
  isDrawn = false;
  const answer = await fetch(`${path}/changes?${query}`, { headers: { "HX-Request": "true" } });
  if (answer.status !== 200) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of fresh.querySelectorAll("#live, #tally, #mine, .s[id], .cell[id], .edited[id]")) put(part);
}

function put(part) {
  part.removeAttribute("hx-swap-oob");
  const old = document.getElementById(part.id);
  if (!old) return;
  // A sentence with the focus keeps it: only its marks are others.
  if (old.matches(".s") && (old.contains(document.activeElement) || +old.dataset.sentence === number())) {
    for (const { name, value } of part.attributes) if (name.startsWith("data-")) old.setAttribute(name, value);
  } else {
    if (part.id === "live" && told()?.dataset.hand == number() && !part.querySelector("b")) part.prepend(told(), " ");
    old.replaceWith(part);
  }
}

setInterval(() => ask().catch(() => {}), PAUSE);
