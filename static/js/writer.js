// A file that is too large would be refused only after all of it was sent, and what was typed would go with it.
const MEGABYTE = 1_000_000;

document.addEventListener("change", ({ target }) => {
  if (!target.matches("input[type=file]")) return;
  const fields = [...document.querySelectorAll("input[type=file]")];
  const most = +target.dataset.most;
  const total = fields.flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
  const problem = total > most * MEGABYTE ? `These files have more than ${most} MB together: choose fewer or smaller ones.` : "";
  for (const field of fields) field.setCustomValidity(field === target ? problem : "");
  target.reportValidity();
});
