// Links and forms of the site, followed without loading the whole page anew: the
// server's page is fetched and its main part put in place of the present one.

let dress = () => {};
let latest = 0; // of the pages asked for; answers to earlier ones come too late
let waiting = null;
let shown = location.pathname + location.search; // the page that is here or on its way
let edited = false; // the search box, since the page was shown or the search sent

const ours = (url) =>
  url.origin === location.origin && /^\/($|articles\/|people\/|help$)/.test(url.pathname);

// What had the focus, so that it can have it again on the new page.
function focusKey() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  if (element.id) return { id: element.id, caret: element.selectionStart };
  const section = element.closest("section[aria-labelledby]");
  const name = element.querySelector("bdi")?.textContent;
  return section && name ? { section: section.getAttribute("aria-labelledby"), name } : null;
}

function restoreFocus(key) {
  if (key?.id && key.id !== "main") {
    const element = document.getElementById(key.id);
    element?.focus({ preventScroll: true });
    if (element && key.caret != null && element.setSelectionRange) {
      element.setSelectionRange(key.caret, key.caret);
    }
    if (element) return;
  }
  if (key?.section) {
    const links = document.querySelectorAll(`section[aria-labelledby="${key.section}"] a.value`);
    const same = [...links].find((link) => link.querySelector("bdi")?.textContent === key.name);
    if (same) return same.focus({ preventScroll: true });
  }
  document.getElementById("main").focus({ preventScroll: true });
}

function show(page, main, key) {
  document.title = page.title;
  document.body.className = page.body.className;
  document.getElementById("main").replaceWith(main);
  // The search box keeps what is being typed; what it carries along is new.
  const form = document.querySelector("form.search");
  const next = page.querySelector("form.search");
  const box = form.querySelector("#q");
  if (!edited || document.activeElement !== box) {
    box.value = next.querySelector("#q").value;
    edited = false;
  }
  for (const field of form.querySelectorAll("input[type=hidden]")) field.remove();
  for (const field of next.querySelectorAll("input[type=hidden]")) form.append(field);
  dress();
  restoreFocus(key);
}

// In place of a page that did not come.
function fail(url, title, detail) {
  const main = document.getElementById("main");
  main.removeAttribute("aria-busy");
  main.innerHTML =
    '<section class="message" role="alert"><h2></h2><p></p>' +
    '<ul class="ways"><li><a>Try again</a></li></ul></section>';
  main.querySelector("h2").textContent = title;
  main.querySelector("p").textContent = detail;
  main.querySelector("a").href = url;
}

// A refusal may be a problem in JSON, or something that stands before the server.
function refused(url, status, text) {
  let problem = {};
  try {
    problem = JSON.parse(text) ?? {};
  } catch {
    // The status says enough.
  }
  const busy = status === 503;
  fail(url, busy ? "The server is busy, try again" : problem.title ?? "This is no page",
    problem.detail ?? `The server answered with the status ${status}.`);
}

// `history`: push, replace, or none when the browser has moved already.
export async function go(url, { history: how = "push", scroll = 0, focus = null } = {}) {
  const mine = ++latest;
  const target = new URL(url, location.href);
  shown = target.pathname + target.search;
  waiting?.abort();
  waiting = new AbortController();
  document.getElementById("main").setAttribute("aria-busy", "true");
  document.body.classList.add("loading");
  if (how === "push") {
    history.replaceState({ scroll: scrollY }, "");
    history.pushState({ scroll: 0 }, "", url);
  } else if (how === "replace") {
    history.replaceState({ scroll: scrollY }, "", url);
  }
  try {
    const answer = await fetch(url, { signal: waiting.signal, headers: { Accept: "text/html" } });
    const text = await answer.text();
    if (mine !== latest) return;
    const html = answer.headers.get("Content-Type")?.startsWith("text/html");
    const page = html ? new DOMParser().parseFromString(text, "text/html") : null;
    const main = page?.querySelector("main#main");
    if (main) show(page, main, focus);
    else refused(url, answer.status, text);
    if (scroll != null) scrollTo(0, scroll);
  } catch (error) {
    if (mine === latest && error.name !== "AbortError") {
      fail(url, "The server does not answer", "It may have been stopped, or the network is down.");
    }
  }
  if (mine === latest) document.body.classList.remove("loading");
}

function formUrl(form) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== "") url.searchParams.append(name, value.trim());
  }
  return url;
}

let typing = 0;
let scrolling = 0;

// While a page is on its way the address is its own already.
function keepScroll() {
  if (!document.body.classList.contains("loading")) history.replaceState({ scroll: scrollY }, "");
}

export function startNavigation(dressPage) {
  dress = dressPage;
  // The page is where it was after a reload, too.
  history.scrollRestoration = "manual";
  if (history.state?.scroll && !location.hash) scrollTo(0, history.state.scroll);
  addEventListener("scroll", () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(keepScroll, 100);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || link.hasAttribute("download")) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href.baseVal ?? link.href, location.href);
    if (!ours(url) || url.hash) return;
    event.preventDefault();
    const beside = link.closest(".facets, .timeline, .chosen-filters, .order");
    go(url.href, { scroll: beside ? null : 0, focus: beside ? focusKey() : null });
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.target.matches(".search")) edited = false;
    go(formUrl(event.target).href, { focus: event.target.matches(".search") ? null : focusKey() });
  });
  // What is typed is kept in the search box, and finds values of a long facet at once.
  document.addEventListener("input", (event) => {
    if (event.target.id === "q") edited = true;
    const form = event.target.closest("form.find");
    if (!form) return;
    clearTimeout(typing);
    typing = setTimeout(() => {
      go(formUrl(form).href, { history: "replace", scroll: null, focus: focusKey() });
    }, 200);
  });
  addEventListener("popstate", (event) => {
    // A link within the page moves the browser too.
    if (location.pathname + location.search === shown) return;
    go(location.href, { history: "none", scroll: event.state?.scroll ?? 0 });
  });
}
