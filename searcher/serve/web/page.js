// What makes the pages quicker to use. They are whole without it.
import { startNavigation } from "./navigate.js";
import { startSuggestions } from "./suggest.js";
import { startTimeline } from "./timeline.js";

document.documentElement.classList.add("scripted");

// Parts of a page that are new whenever its main element is.
function dress() {
  if (matchMedia("(max-width: 56rem)").matches) {
    document.querySelector("details.facets")?.removeAttribute("open");
  }
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.onclick = async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    };
  }
  startTimeline();
}

startNavigation(dress);
startSuggestions();
dress();
