// What needs a look after a new draft: keys go through it, and press its buttons.
document.addEventListener("focusin", follow);
// The first entry has the focus before this script is here.
follow();

function follow() {
  const entry = document.activeElement?.closest(".queue li[tabindex]");
  if (entry) showInText(entry);
}

/** The text moves along with the queue: the sentence of the entry in hand is in sight, and marked. */
function showInText(entry) {
  for (const old of document.querySelectorAll(".telling [aria-current]")) old.removeAttribute("aria-current");
  const sentence = document.querySelector(entry.querySelector('a[href^="#p"]').hash);
  sentence.setAttribute("aria-current", "true");
  // On a narrow screen the text stands below the queue, and moving it would take the entry out of sight.
  if (matchMedia("(width >= 60rem)").matches) sentence.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...document.querySelectorAll(".queue li[tabindex]")];
  const at = all.findIndex((entry) => entry.contains(target));
  if (key === "j") return all[at + 1]?.focus();
  if (key === "k") return all[at - 1]?.focus();
  if (key === "Enter" && target !== all[at]) return;
  const find = (place) => place?.querySelector(`[data-key~="${key}"]`);
  (find(all[at]) ?? find(document.querySelector(".queue > form")))?.click();
});
