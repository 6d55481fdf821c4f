// While an article is read, which may take a minute, its form says so, and for how long already.
const SECOND = 1000;
const TWICE = 2 * SECOND;

for (const line of document.querySelectorAll("[data-reading]")) {
  const form = line.closest("form");
  const [words, clock] = line.querySelectorAll("span");
  let began = -Infinity;
  let timer;

  const show = () => {
    const seconds = Math.round((Date.now() - began) / SECOND);
    if (seconds === 5) words.textContent = "The article is being read. A long one can take up to a minute.";
    clock.textContent = seconds < 2 ? "" : ` ${seconds} s`;
  };

  form.addEventListener("submit", (event) => {
    // A second click would have it read twice.
    if (Date.now() - began < TWICE) event.preventDefault();
    if (event.defaultPrevented) return;
    began = Date.now();
    words.textContent = "The article is being read.";
    line.hidden = false;
    clearInterval(timer);
    timer = setInterval(show, SECOND);
  });

  // Whoever comes back finds the form as it was.
  addEventListener("pageshow", () => {
    clearInterval(timer);
    began = -Infinity;
    line.hidden = true;
  });
}
