// Copying by one click; without script the text is there to be selected.
for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    document.querySelector("#status-line").textContent = "Copied.";
  });
}
