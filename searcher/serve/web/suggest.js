// Suggestions below the search box: words, persons, organisations, places and
// countries of the archive, as a combobox (arrow keys, Enter, Escape).

const kinds = { word: "word", person: "person", org: "organisation", place: "place", country: "country" };

export function startSuggestions() {
  const box = document.getElementById("q");
  const list = document.getElementById("suggestions");
  const form = box.form;
  let shown = [];
  let chosen = -1;
  let timer = 0;
  let waiting = null;

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", "suggestions");
  hide();

  function hide() {
    clearTimeout(timer);
    waiting?.abort();
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", `suggestion-${chosen}`);
  }

  function part(className, text) {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = text;
    return span;
  }

  function show(suggestions) {
    shown = suggestions;
    list.replaceChildren(
      ...suggestions.map((suggestion, i) => {
        const item = document.createElement("li");
        item.id = `suggestion-${i}`;
        item.setAttribute("role", "option");
        const name = document.createElement("bdi");
        name.textContent = suggestion.text;
        item.append(part("kind", kinds[suggestion.kind] ?? suggestion.kind), name,
          part("many", suggestion.articles.toLocaleString("en")));
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          accept(i);
        });
        return item;
      }),
    );
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  // What is typed now, up to the cursor; inside quotes and after a field's name
  // nothing is suggested, for there it would be put in the wrong place.
  function typed() {
    const text = box.value.slice(0, box.selectionStart ?? box.value.length);
    if ((text.match(/"/g) ?? []).length % 2 === 1) return "";
    const last = text.split(/["():]/).pop();
    return /:\S*$/.test(text) ? "" : last.trimStart();
  }

  async function ask() {
    const text = typed();
    if (text.length < 2) return hide();
    waiting?.abort();
    waiting = new AbortController();
    try {
      const url = `/api/suggest?limit=3&prefix=${encodeURIComponent(text.slice(-60))}`;
      const answer = await fetch(url, { signal: waiting.signal });
      if (answer.ok && document.activeElement === box) show((await answer.json()).suggestions);
    } catch {
      // Without suggestions one can still search.
    }
  }

  function accept(index) {
    const suggestion = shown[index];
    const bytes = new TextEncoder();
    const end = box.selectionStart ?? box.value.length;
    let begin = end;
    while (begin > 0 && bytes.encode(box.value.slice(begin, end)).length < suggestion.replaces) --begin;
    box.value = `${box.value.slice(0, begin)}${suggestion.query}${box.value.slice(end)}`;
    hide();
    form.requestSubmit();
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 90);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      hide();
    } else if (event.key === "Enter") {
      if (!list.hidden && chosen >= 0) {
        event.preventDefault();
        accept(chosen);
      } else {
        hide();
      }
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const count = shown.length + 1; // and none, the text itself
      choose(((chosen + 1 + step + count) % count) - 1);
    }
  });
  box.addEventListener("blur", hide);
}
