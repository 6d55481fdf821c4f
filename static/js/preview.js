// The page of a preview is served as it was made. What was ticked and typed on it is kept for its address in this tab,
// so that a reload, or the way back, does not lose it.
const form = document.querySelector("#text").closest("form");
const fields = [...form.querySelectorAll("input:not([type=hidden]), textarea")];
const value = (field) => (field.type === "checkbox" ? field.checked : field.value);
const made = (field) => (field.type === "checkbox" ? field.defaultChecked : field.defaultValue);

for (const [place, chosen] of JSON.parse(sessionStorage.getItem(location.pathname) ?? "[]")) {
  const field = fields[place];
  field[field.type === "checkbox" ? "checked" : "value"] = chosen;
  for (const fold of form.querySelectorAll("details")) fold.open ||= fold.contains(field);
}

form.addEventListener("input", () => {
  const changed = [...fields.entries()].filter(([, field]) => value(field) !== made(field));
  sessionStorage.setItem(location.pathname, JSON.stringify(changed.map(([place, field]) => [place, value(field)])));
});
