// Brushing the timeline: drag over bars, or move along them by arrow keys, with
// Shift to take more than one, and Enter to search in that time.
import { go } from "./navigate.js";

const svgName = "http://www.w3.org/2000/svg";

export function startTimeline() {
  const svg = document.querySelector("svg.bars");
  if (!svg) return;
  const bars = [...svg.querySelectorAll("a")];
  if (bars.length === 0) return;
  const width = svg.viewBox.baseVal.width;
  const place = (bar) => Number(bar.querySelector(".room").getAttribute("x"));
  const said = document.createElement("p");
  said.className = "brushed";
  said.setAttribute("aria-live", "polite");
  said.textContent = "Drag over the bars to choose a time.";
  svg.closest(".chart").after(said);

  // From the first to the last bar between two places.
  const between = (a, b) => bars.filter((bar) => place(bar) >= Math.min(a, b) && place(bar) <= Math.max(a, b));

  function take(taken) {
    for (const bar of bars) bar.classList.toggle("taken", taken.includes(bar));
    if (taken.length > 0) {
      said.textContent = `From ${taken[0].dataset.f} to ${taken.at(-1).dataset.t}`;
    }
  }

  function search(taken) {
    const url = new URL(taken[0].href.baseVal, location.href);
    url.searchParams.set("from", taken[0].dataset.f);
    url.searchParams.set("to", taken.at(-1).dataset.t);
    go(url.href, { scroll: null });
  }

  // ---- by pointer
  let start = null;
  let brush = null;
  let dragged = false;
  const at = (event) => {
    const box = svg.getBoundingClientRect();
    return Math.min(width - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * width)));
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = { place: at(event), x: event.clientX };
    dragged = false;
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointermove", (event) => {
    if (!start || (!dragged && Math.abs(event.clientX - start.x) < 4)) return;
    if (!dragged) {
      dragged = true;
      svg.setPointerCapture(event.pointerId);
      brush = document.createElementNS(svgName, "rect");
      brush.setAttribute("class", "brush");
      brush.setAttribute("height", "100");
      svg.append(brush);
    }
    const here = at(event);
    brush.setAttribute("x", Math.min(start.place, here));
    brush.setAttribute("width", Math.abs(here - start.place) + 1);
    take(between(start.place, here));
  });
  svg.addEventListener("pointerup", (event) => {
    if (!start) return;
    const taken = between(start.place, at(event));
    start = null;
    brush?.remove();
    if (dragged && taken.length > 0) search(taken);
  });
  // A drag that ends on a bar is no click on it; a click by a key (without a detail) is one.
  svg.addEventListener("click", (event) => {
    if (dragged && event.detail > 0) event.preventDefault();
    dragged = false;
  }, true);
  svg.addEventListener("pointercancel", () => {
    start = null;
    brush?.remove();
    take([]);
  });

  // ---- by keys
  let anchor = 0;
  bars.forEach((bar, i) => bar.setAttribute("tabindex", i === 0 ? "0" : "-1"));
  svg.addEventListener("keydown", (event) => {
    const now = bars.indexOf(document.activeElement);
    if (now < 0) return;
    const steps = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: bars.length - 1 };
    if (event.key in steps) {
      event.preventDefault();
      const next = Math.min(bars.length - 1, Math.max(0, steps[event.key]));
      if (!event.shiftKey) anchor = next;
      bars.forEach((bar, i) => bar.setAttribute("tabindex", i === next ? "0" : "-1"));
      bars[next].focus();
      take(between(place(bars[anchor]), place(bars[next])));
    } else if (event.key === "Enter") {
      const taken = bars.filter((bar) => bar.classList.contains("taken"));
      if (taken.length < 2) return;
      event.preventDefault();
      search(taken);
    } else if (event.key === "Escape") {
      take([]);
    }
  });
}
