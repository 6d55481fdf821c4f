// The figures, names and dates of the sentence in hand: a key goes from one to the next, and selects it.
import { card, number, say, sentence } from "./hand.js";
import { selectedWords, selectSpan } from "./words.js";

const place = (words) => `${words.start}-${words.end}`;
let taken = "";

export function nextFact(back) {
  if (!number()) return say("Take a sentence first: press n.");
  const facts = (card().dataset.facts ?? "").split(" ").filter(Boolean);
  if (!facts.length) return say("No figure, name or date was found in this sentence.");
  const words = selectedWords();
  const at = words ? facts.indexOf(place(words)) : -1;
  const to = at < 0 ? (back ? facts.length - 1 : 0) : (at + (back ? -1 : 1) + facts.length) % facts.length;
  taken = facts[to];
  selectSpan(sentence(), ...taken.split("-").map(Number));
  say(`${getSelection()} (${to + 1} of ${facts.length}): c makes a claim of its clause.`);
}

/** Whether the key has selected these words: one word is no claim, its clause is. */
export const isTaken = (words) => place(words) === taken;
