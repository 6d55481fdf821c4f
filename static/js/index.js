// The reading table's hands. Every deed is a form of the page; these modules only fill it in and send it.
import { letGo, listen, open, take } from "./hand.js";
import { press } from "./keys.js";
import { offerSources } from "./sources.js";
import { hasSelection } from "./words.js";

const text = document.querySelector("#text");

listen();
offerSources();

text.addEventListener("click", (event) => {
  const sentence = event.target.closest(".s");
  const link = event.target.closest("a[href]");
  if (!sentence || event.ctrlKey || event.metaKey || event.shiftKey || hasSelection()) return;
  // A link in the article is text here: Enter on it, or a click with Ctrl, follows it.
  if (link && event.detail === 0) return;
  event.preventDefault();
  take(+sentence.dataset.sentence, { unit: event.target.closest(".u")?.dataset.unit });
});

document.addEventListener("click", (event) => {
  const step = event.target.closest("[data-take], .spine a");
  const opener = event.target.closest("[data-opens]");
  const act = event.target.closest("[data-act]");
  const cancel = event.target.closest("[data-cancel]");
  if (event.ctrlKey || event.metaKey) return;
  if (step) {
    event.preventDefault();
    take(+(step.dataset.take ?? step.hash.slice(2)));
  } else if (opener) {
    event.preventDefault();
    open(document.querySelector(opener.hash));
  } else if (cancel) {
    event.preventDefault();
    letGo(cancel.closest("form"));
  } else if (act) {
    event.preventDefault();
    press(act.dataset.act);
  }
});

// A form that was asked for has come.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const asked = detail.requestConfig?.elt;
  if (asked?.matches?.(".opener")) open(document.querySelector(asked.hash));
  const found = /^found-(in|for)-/.test(detail.target?.id) && document.getElementById(detail.target.id);
  if (found) {
    found.closest("details").open = true;
    open(found);
  }
});

// The wrong words stand in the field to be put right: typing replaces them, an arrow key keeps them.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches("[data-form=proposed] textarea[autofocus]")) target.select();
});

// One unit of a sentence is open at a time.
document.addEventListener("toggle", (event) => {
  if (!event.target.matches(".fold") || !event.target.open) return;
  for (const other of document.querySelectorAll(".fold[open]")) if (other !== event.target) other.open = false;
  listen.mark();
}, true);
