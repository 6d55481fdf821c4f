// The keys of the search.
const field = document.querySelector("#q");
const hits = () => [...document.querySelectorAll("#results .hit")];

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const isTyping = target.matches("input, textarea, select");
  // Other fields have uses of their own for these keys.
  if (isTyping && target !== field) return;
  if (key === "Escape") {
    event.preventDefault();
    leave(target);
  } else if (key === "/" && !isTyping) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (key === "ArrowDown" || (key === "j" && !isTyping)) {
    step(event, 1);
  } else if (key === "ArrowUp" || (key === "k" && !isTyping)) {
    step(event, -1);
  }
});

/** To the next result, or to the one before it: the field stands before the first. */
function step(event, by) {
  const all = hits();
  const at = all.indexOf(event.target) + by;
  if (at >= all.length || (at < 0 && event.target === field)) return;
  event.preventDefault();
  (all[at] ?? field).focus();
}

/** From a result back to the field, from the field to the page before. */
function leave(target) {
  if (target !== field) {
    field.focus();
    field.select();
  } else if (history.length > 1) {
    history.back();
  } else {
    location.assign("/");
  }
}
