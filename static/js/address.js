// The address follows what a form narrows a page down to: it can be sent on, and is there again when one comes back to
// it; going back leaves the page in one step.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const form = document.querySelector(`form[hx-target="#${detail.target.id}"]`);
  if (!form) return;
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", `${form.getAttribute("action")}${asked.size ? `?${asked}` : ""}`);
});
