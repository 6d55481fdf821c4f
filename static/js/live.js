// What others do meanwhile: the marks of sentences follow; nothing moves, and what one types in stays untouched.
import { number, path } from "./hand.js";

const PAUSE = 3000;
const place = () => document.querySelector("#live");

async function ask() {
  if (document.hidden) return;
  const { since, here } = place().dataset;
  const query = new URLSearchParams({ since, here, hand: number() || "" });
  const answer = await fetch(`${path}/changes?${query}`, { headers: { "HX-Request": "true" } });
  if (answer.status !== 200) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of fresh.querySelectorAll("#live, #tally, #mine, .s[id], .cell[id]")) put(part);
}

function put(part) {
  part.removeAttribute("hx-swap-oob");
  const old = document.getElementById(part.id);
  if (!old) return;
  // A sentence with the focus keeps it: only its marks are others.
  if (old.matches(".s") && (old.contains(document.activeElement) || +old.dataset.sentence === number())) {
    for (const { name, value } of part.attributes) if (name.startsWith("data-")) old.setAttribute(name, value);
  } else {
    old.replaceWith(part);
  }
}

setInterval(() => ask().catch(() => {}), PAUSE);
