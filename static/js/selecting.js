// Words that are selected in a captured text go into the form, with their place in code points.
import { points } from "./points.js";

const text = document.querySelector("#captured");
const form = document.querySelector("form.sheet");

function chosen() {
  const selection = getSelection();
  if (!text || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const first = holder(range.startContainer);
  if (!first || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(first);
  before.setEnd(range.startContainer, range.startOffset);
  return { words: selection.toString().trim(), start: +first.dataset.start + points(before.toString()) };
}

const holder = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-start]");

document.addEventListener("selectionchange", () => {
  const found = chosen();
  if (!found?.words) return;
  form.elements.passage.value = found.words;
  form.elements.start.value = found.start;
});
