// What is copied from a page or a document comes in with its headings, links and pictures.
const place = document.querySelector("#new-html");
const SOURCE = /^\s*</;

place.addEventListener("paste", (event) => {
  const html = event.clipboardData.getData("text/html");
  // Who copies a page's source wants the source, not the colours of its listing.
  if (!html || SOURCE.test(event.clipboardData.getData("text/plain"))) return;
  event.preventDefault();
  place.setRangeText(html, place.selectionStart, place.selectionEnd, "end");
  document.querySelector("#new-html-pasted").textContent = "Pasted with its headings, links and pictures.";
});
