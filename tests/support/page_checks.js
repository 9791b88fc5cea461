// What is wrong with the page for those who do not see it, or not well: returns
// sentences. Run in the page by the browser tests.
const wrong = [];
const name = (e) => e.outerHTML.slice(0, 90);
const visible = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const label = (e) =>
  (e.getAttribute("aria-label") ?? e.textContent ?? "").trim() || e.getAttribute("title") || "";

if (!document.documentElement.lang) wrong.push("the page has no language");
if (!document.title) wrong.push("the page has no title");
if (document.querySelectorAll("main").length !== 1) wrong.push("not one main element");
if (document.querySelectorAll("h1").length !== 1) {
  wrong.push(`${document.querySelectorAll("h1").length} headings of the first level`);
}
let level = 0;
for (const heading of document.querySelectorAll("main :is(h1, h2, h3, h4)")) {
  if (!visible(heading)) continue;
  const now = Number(heading.tagName[1]);
  if (level && now > level + 1) wrong.push(`a heading of level ${now} after one of ${level}: ${name(heading)}`);
  level = now;
}
for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
  if (visible(field) && !field.labels?.length && !field.getAttribute("aria-label")) {
    wrong.push(`a field without a label: ${name(field)}`);
  }
}
for (const e of document.querySelectorAll("a[href], button")) {
  if (visible(e) && !label(e)) wrong.push(`nothing says what this is for: ${name(e)}`);
}
for (const e of document.querySelectorAll("[aria-labelledby], [aria-describedby], [aria-controls]")) {
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    const id = e.getAttribute(attribute);
    if (id && !document.getElementById(id)) wrong.push(`${attribute} names nothing: ${name(e)}`);
  }
}
const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
for (const id of new Set(ids)) {
  if (ids.filter((other) => other === id).length > 1) wrong.push(`the id ${id} is there twice`);
}
if (document.documentElement.scrollWidth > innerWidth) {
  const widest = [...document.querySelectorAll("body *")].find((e) => e.getBoundingClientRect().right > innerWidth + 1);
  wrong.push(`the page is wider than the window: ${widest ? name(widest) : ""}`);
}
// Contrast of each text with what is behind it (WCAG 2: 4.5, large text 3).
const channels = (colour) => {
  const parts = colour.match(/[\d.]+/g).map(Number);
  return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
};
const light = (rgb) => {
  const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (e) => {
  for (; e; e = e.parentElement) {
    const back = channels(getComputedStyle(e).backgroundColor);
    if (back.alpha === 1) return back.rgb;
  }
  return [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || seen.has(e) || !visible(e) || e.closest("svg, .unseen, .skip")) continue;
  seen.add(e);
  const style = getComputedStyle(e);
  const a = light(channels(style.color).rgb);
  const b = light(behind(e));
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (contrast < (large ? 3 : 4.5)) wrong.push(`contrast ${contrast.toFixed(1)}: ${name(e)}`);
}
return wrong;
