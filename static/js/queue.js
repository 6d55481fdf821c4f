// What needs a look after a new draft: keys go through it, and press its buttons.
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
