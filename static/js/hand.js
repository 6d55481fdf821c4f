// The sentence in hand: which it is, its card, and the order of what is pressed while an answer is on its way.
/* global htmx */
const table = document.querySelector("#table");
const text = document.querySelector("#text");
export const path = `/articles/${table.dataset.slug}`;
let hand = +(document.querySelector("#card").dataset.sentence ?? 0);
let wanted = null;
let timer = null;
let flying = 0;
let isDue = false;
const later = [];

export const number = () => hand;
export const sentence = (n = hand) => document.getElementById(`s${n}`);
export const card = () => document.querySelector("#card");
export const unit = () => document.querySelector(".fold[open]")?.closest(".unit") ?? document.querySelector(".unit[data-unit]");
export const isBusy = () => timer !== null || flying > 0 || isDue;
export const token = () => table.dataset.token;

export function say(words) {
  document.querySelector("#status-line").textContent = words;
}

/** Open a place of the card and go to its first field. */
export function open(place) {
  if (place.matches("details")) place.open = true;
  const field = place.querySelector("input:not([type=hidden]), textarea, button:not([hidden])");
  field?.focus();
  field?.select?.();
}

/** Take a sentence in hand and ask for its card. One that is not loaded yet needs the whole page. */
export function take(n, { unit } = {}) {
  const place = sentence(n);
  if (!place) {
    if (n > 0 && n <= +table.dataset.total) location.assign(`${path}?s=${n}#s${n}`);
    return;
  }
  if (holdsTyped(card())) return;
  hand = n;
  wanted = unit;
  say("");
  mark();
  // Until its card is here, the head names the sentence in hand, and nothing can be pressed for another.
  card().inert = true;
  card().querySelector("h2").textContent = `Sentence ${n} of ${table.dataset.total}`;
  showSentence();
  history.replaceState(null, "", `?s=${n}#s${n}`);
  clearTimeout(timer);
  isDue = false;
  timer = setTimeout(ask, 40);
}

/** A request that is on its way is never cut off: htmx would report that as an error, and its answer would be lost. */
function ask() {
  timer = null;
  isDue = flying > 0;
  if (isDue) return;
  const opened = wanted ? `?u=${wanted}` : "";
  htmx.ajax("GET", `${path}/sentences/${hand}${opened}`, { source: "#cards", target: "#card", swap: "outerHTML" });
}

export function post(address, values) {
  htmx.ajax("POST", address, {
    source: "#cards", target: "#card", swap: "outerHTML", values: { ...values, csrf_token: token() },
  });
}

/** Do it now, or once the answer that is on its way has come: no key that was pressed is lost. */
export function inTurn(deed) {
  if (isBusy()) later.push(deed);
  else deed();
}

/** Show in text, spine and card what is in hand. */
function mark() {
  for (const old of document.querySelectorAll(".s[aria-current], .u[aria-current], .cell[aria-current]")) old.removeAttribute("aria-current");
  const place = sentence();
  if (!place) return;
  place.setAttribute("aria-current", "true");
  place.tabIndex = -1;
  if (!document.activeElement || document.activeElement === document.body || document.activeElement.matches(".s, .cell")) place.focus({ preventScroll: true });
  const id = +card().dataset.sentence === hand && unit()?.dataset.unit;
  if (id) for (const words of text.querySelectorAll(`.u[data-unit="${id}"]`)) words.setAttribute("aria-current", "true");
  const cells = [...document.querySelectorAll(".cell[id]")];
  const cell = cells.findLast((each) => +each.id.slice(1) <= hand);
  cell?.setAttribute("aria-current", "true");
  if (cell) showCell(cell);
}

/** Not by scrollIntoView, which would stop the text on its way to the sentence. */
function showCell(cell) {
  const spine = cell.closest(".spine");
  const [all, own] = [spine, cell].map((each) => each.getBoundingClientRect());
  spine.scrollTop += Math.min(0, own.top - all.top) + Math.max(0, own.bottom - all.bottom);
  spine.scrollLeft += Math.min(0, own.left - all.left) + Math.max(0, own.right - all.right);
}

/** What was typed in a form that `target` would lose is pointed at once; the second time it is let go. */
function holdsTyped(target, sender) {
  const survives = (form) => form === sender || (target.matches(".unit") && form.closest(".kept"));
  const form = [...target.querySelectorAll("[data-typed]")].find((each) => !survives(each));
  if (!form) return false;
  delete form.dataset.typed;
  for (let fold = form; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  form.querySelector("textarea, input:not([type=hidden])").focus();
  say("These words are not kept yet. Keep them; or press Esc, and do the other thing again to let them go.");
  return true;
}

/** Close a form without keeping what was typed in it. */
export function letGo(form) {
  form.reset();
  delete form.dataset.typed;
  form.closest(".inset").open = false;
  sentence()?.focus({ preventScroll: true });
}

export function listen() {
  const body = document.body;
  body.addEventListener("input", ({ target }) => {
    if (target.value && target.closest("#card")) target.form.dataset.typed = "";
  });
  body.addEventListener("htmx:beforeRequest", (event) => {
    if (holdsTyped(event.detail.target, event.detail.elt)) event.preventDefault();
  });
  body.addEventListener("htmx:beforeSend", () => { flying += 1; });
  body.addEventListener("htmx:afterRequest", () => {
    flying = Math.max(0, flying - 1);
    // htmx sends nothing before this event is over.
    if (isDue) timer = setTimeout(ask);
    const shown = +(card().dataset.sentence ?? 0);
    if (shown && shown !== hand && !isBusy()) {
      hand = shown; // an undo may lead elsewhere
      showSentence();
    }
    mark();
    if (!isBusy() && later.length) later.shift()();
  });
  for (const lost of ["htmx:sendError", "htmx:timeout"]) {
    body.addEventListener(lost, () => say("The desk did not answer: nothing was saved."));
  }
  body.addEventListener("htmx:afterSettle", ({ detail }) => {
    const place = detail.requestConfig?.verb === "post" && document.getElementById(detail.target.id);
    if (place && place.matches("#card, .unit")) showHead(place);
  });
  addEventListener("resize", () => showSentence());
  if (hand) mark();
  // A smooth scroll would be cut off by the first key.
  if (hand) showSentence("instant");
}

/** Bring all lines of the sentence between its scroll margins, which the panel may cover; the first line counts most. */
function showSentence(behavior = "auto") {
  const place = sentence();
  if (!place) return;
  const margin = getComputedStyle(place);
  const { top, bottom } = place.getBoundingClientRect();
  const above = top - parseFloat(margin.scrollMarginBlockStart);
  const below = bottom + parseFloat(margin.scrollMarginBlockEnd) - innerHeight;
  const way = above < 0 ? above : Math.min(above, Math.max(0, below));
  if (way) scrollTo({ top: scrollY + way, behavior });
}

/** After an act the panel is at its head again, or at that of the unit: what was refused is seen, and read out. */
function showHead(place) {
  const panel = document.querySelector("#cards");
  const head = panel.querySelector(".card-head");
  const isFirst = place.matches(":is(#card, #card .unit:nth-child(1 of .unit))");
  const below = getComputedStyle(head).position === "sticky" ? head.offsetHeight : 0;
  panel.scrollTop = isFirst ? 0 : panel.scrollTop + place.getBoundingClientRect().top - panel.getBoundingClientRect().top - below;
  const alert = place.querySelector("[role=alert]");
  if (alert && !place.querySelector("[autofocus]")) {
    alert.tabIndex = -1;
    alert.focus();
  }
  if (place.contains(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" });
  showSentence();
}
listen.mark = mark;

/** An address that ends in #s3 names a sentence as one with ?s=3 does. */
function takeNamed() {
  const named = /^#s(\d+)$/.exec(location.hash);
  if (named && +named[1] !== hand) take(+named[1]);
}
addEventListener("hashchange", takeNamed);
takeNamed();
