// A source is found as one types: the first match is taken by Enter, arrows go to another, the last makes a new source.
/* global htmx */
const NEW = "new";
const options = (field) => [...field.querySelectorAll("[role=option]")];
const chosen = (field) => field.querySelector("[role=option][aria-selected=true]");
const isBox = (target) => target.matches?.(".find [name=q]");

export function offerSources() {
  document.addEventListener("htmx:afterSwap", (event) => {
    const field = event.target.closest?.(".find");
    if (field) found(field);
  });
  document.addEventListener("focusin", (event) => {
    if (!isBox(event.target)) return;
    const box = event.target;
    box.removeAttribute("list"); // the list that serves without script
    Object.assign(box, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    box.setAttribute("aria-controls", box.closest(".find").querySelector(".found").id);
  });
  document.addEventListener("input", (event) => {
    if (!isBox(event.target)) return;
    const field = event.target.closest(".find");
    field.querySelector("[name=source]").value = "";
    field.dataset.asked = "";
    delete field.dataset.entered;
  });
  document.addEventListener("keydown", choose);
  document.addEventListener("click", (event) => {
    const known = event.target.closest(".alike a");
    const form = known?.closest("form");
    if (!form?.querySelector(".find")) return;
    event.preventDefault();
    pick(form.querySelector(".find"), known);
    form.querySelector("[name=source_title]").value = "";
    known.closest(".new").open = false;
  });
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest(".find [role=option]");
    if (!option) return;
    event.preventDefault();
    take(option.closest(".find"), option);
  });
  document.addEventListener("focusout", (event) => {
    const field = event.target.closest?.(".find");
    if (field && !field.contains(event.relatedTarget)) leave(field);
  });
}

/** The answer to what was typed has come: Enter that was pressed before it counts now. */
function found(field) {
  delete field.dataset.asked;
  const box = field.querySelector("[name=q]");
  if (document.activeElement !== box) return leave(field);
  show(field, options(field).length > 0);
  if (!("entered" in field.dataset)) return;
  delete field.dataset.entered;
  enter(field);
}

function choose(event) {
  if (!isBox(event.target) || event.ctrlKey || event.metaKey) return;
  const field = event.target.closest(".find");
  const all = options(field);
  if (event.key === "Enter" && "asked" in field.dataset && event.target.value.trim()) {
    field.dataset.entered = "";
    htmx.trigger(event.target, "find");
  } else if (event.key === "Enter" && all.length) {
    enter(field);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    select(field, all[(all.indexOf(chosen(field)) + step + all.length) % all.length]);
  } else if (event.key === "Escape" && all.length) {
    close(field);
  } else {
    return;
  }
  event.preventDefault();
}

/** Tie the match; a new source is asked for its type first. */
function enter(field) {
  const option = chosen(field);
  const form = field.closest("form");
  const isNew = option.dataset.source === NEW;
  take(field, option);
  if (!isNew) form.requestSubmit();
}

function take(field, option) {
  const isNew = option.dataset.source === NEW;
  pick(field, option);
  if (!isNew) return;
  const fold = field.closest("form").querySelector(".new");
  fold.open = true;
  const type = fold.querySelector("[name=source_type]:checked") ?? fold.querySelector("[name=source_type][value=document]");
  type.checked = true;
  type.focus();
  field.querySelector(".will").textContent = `↵ makes a new source “${option.dataset.title}”, of the type chosen below`;
}

/** Whoever goes on to another field means the match that the line names. */
function leave(field) {
  const option = chosen(field);
  if (option) pick(field, option);
  else close(field);
}

function pick(field, option) {
  field.querySelector("[name=q]").value = option.dataset.title;
  field.querySelector("[name=source]").value = option.dataset.source;
  if (option.dataset.source !== NEW) {
    for (const type of field.closest("form").querySelectorAll("[name=source_type]")) type.checked = false;
  }
  close(field);
}

function select(field, option) {
  for (const each of options(field)) each.ariaSelected = each === option;
  option.scrollIntoView({ block: "nearest" });
  field.querySelector(".will").textContent = option.dataset.will;
  show(field, true);
}

function close(field) {
  field.querySelector("[role=listbox]")?.remove();
  show(field, false);
}

function show(field, isOpen) {
  const box = field.querySelector("[name=q]");
  box.ariaExpanded = isOpen;
  if (isOpen) box.setAttribute("aria-activedescendant", chosen(field).id);
  else box.removeAttribute("aria-activedescendant");
}
