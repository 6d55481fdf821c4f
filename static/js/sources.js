// A source is found as one types: arrows go through what was found, Enter takes it.
const options = (field) => [...field.querySelectorAll("[role=option]")];

export function offerSources() {
  document.addEventListener("htmx:afterSwap", (event) => {
    const field = event.target.closest?.(".find");
    if (field) show(field, options(field).length > 0);
  });
  document.addEventListener("focusin", (event) => {
    if (!event.target.matches(".find [name=q]")) return;
    const box = event.target;
    box.removeAttribute("list"); // the list that serves without script
    const found = box.closest(".find").querySelector(".found");
    Object.assign(box, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    box.setAttribute("aria-controls", found.id);
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches(".find [name=q]")) event.target.closest(".find").querySelector("[name=source]").value = "";
  });
  document.addEventListener("keydown", choose);
  document.addEventListener("click", (event) => {
    const known = event.target.closest(".alike a");
    const form = known?.closest("form");
    if (!form?.querySelector(".find")) return;
    event.preventDefault();
    pick(form.querySelector(".find"), known);
    form.querySelector("[name=source_title]").value = "";
    known.closest("details").open = false;
  });
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest(".find [role=option]");
    if (!option) return;
    event.preventDefault();
    pick(option.closest(".find"), option);
  });
  document.addEventListener("focusout", (event) => {
    const field = event.target.closest?.(".find");
    if (field && !field.contains(event.relatedTarget)) close(field);
  });
}

function choose(event) {
  if (!event.target.matches?.(".find [name=q]")) return;
  const field = event.target.closest(".find");
  const found = options(field);
  if (!found.length) return;
  const at = found.findIndex((option) => option.ariaSelected === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const to = event.key === "ArrowDown" ? (at + 1) % found.length : (at - 1 + found.length) % found.length;
    found.forEach((option, index) => { option.ariaSelected = index === to; });
    found[to].scrollIntoView({ block: "nearest" });
    event.target.setAttribute("aria-activedescendant", found[to].id);
  } else if (event.key === "Enter" && (at >= 0 || found.length === 1)) {
    pick(field, found[Math.max(at, 0)]);
  } else if (event.key === "Escape") {
    close(field);
  } else {
    return;
  }
  event.preventDefault();
}

function pick(field, option) {
  field.querySelector("[name=q]").value = option.dataset.title;
  field.querySelector("[name=source]").value = option.dataset.source;
  close(field);
}

function close(field) {
  field.querySelector(".found").replaceChildren();
  show(field, false);
}

function show(field, isOpen) {
  const box = field.querySelector("[name=q]");
  box.ariaExpanded = isOpen;
  if (!isOpen) box.removeAttribute("aria-activedescendant");
}
