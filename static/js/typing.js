// A form that asks while one types listens late: it asks for what was typed before, too, as into a field that has
// the focus when the page opens.
document.addEventListener("htmx:load", () => {
  for (const field of document.querySelectorAll('form[hx-trigger^="input"] input[type="search"]')) {
    if (field.value !== field.defaultValue) field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}, { once: true });
