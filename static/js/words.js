// From what is selected in the browser (UTF-16) to the canonical text (code points).
import { points } from "./points.js";

export function hasSelection() {
  const chosen = getSelection();
  return chosen.rangeCount > 0 && !chosen.isCollapsed;
}

/** The offset in the article of a place in the page; null where it lies in no sentence. */
function offset(node, at, sentence) {
  const before = document.createRange();
  before.selectNodeContents(sentence);
  before.setEnd(node, at);
  return +sentence.dataset.start + points(before.cloneContents().textContent);
}

const holder = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".s");

/** {sentence, start, end} of the selected words, or null where none of the article are selected. */
export function selectedWords() {
  if (!hasSelection()) return null;
  const range = getSelection().getRangeAt(0);
  const touched = [...document.querySelectorAll("#text .s")].filter((each) => range.intersectsNode(each));
  if (!touched.length) return null;
  const first = holder(range.startContainer) ?? touched[0];
  const last = holder(range.endContainer) ?? touched.at(-1);
  const start = holder(range.startContainer) ? offset(range.startContainer, range.startOffset, first) : +first.dataset.start;
  const end = holder(range.endContainer)
    ? offset(range.endContainer, range.endOffset, last)
    : +last.dataset.start + points(last.textContent);
  return end > start ? { sentence: first.dataset.sentence, start, end } : null;
}

/** Go or select by words within the sentence in hand. */
export function step(sentence, direction, extend) {
  const chosen = getSelection();
  if (!chosen.anchorNode || holder(chosen.anchorNode) !== sentence) {
    chosen.selectAllChildren(sentence);
    chosen[direction === "forward" ? "collapseToStart" : "collapseToEnd"]();
    if (!extend) return;
  }
  chosen.modify(extend ? "extend" : "move", direction, "word");
}

/** Select from `start` to `end`, in code points of the article, within the sentence. */
export function selectSpan(sentence, start, end) {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = +sentence.dataset.start;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const letters = [...node.data];
    const unit = (offset) => letters.slice(0, offset - at).join("").length;
    if (start >= at && start < at + letters.length) range.setStart(node, unit(start));
    if (end > at && end <= at + letters.length) range.setEnd(node, unit(end));
    at += letters.length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
