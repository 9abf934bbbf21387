// The search of a copy of the site: reads a list's listings from the script beside this page, and finds those that have all words.
"use strict";
(() => {
  const field = document.getElementById("q");
  const choice = document.getElementById("list");
  const status = document.getElementById("found");
  const results = document.getElementById("results");
  const most = 200;
  const loaded = new Map();

  // As words are compared: width, case, kana, and nothing between letters.
  const plain = text => text.normalize("NFKC").toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}\u30fc]/gu, "");

  window.shisakuListings = data => {
    loaded.set(data.list, data);
    if (data.list === choice.value) {
      show();
    }
  };

  function load() {
    if (loaded.has(choice.value)) {
      show();
      return;
    }
    const script = document.createElement("script");
    script.src = choice.selectedOptions[0].dataset.copy;
    document.head.append(script);
  }

  function show() {
    const { rows, unit } = loaded.get(choice.value);
    const words = field.value.split(/\s+/u).map(plain).filter(word => word.length > 0);
    const hits = words.length === 0 ? rows : rows.filter(row => words.every(word => plain(row[7]).includes(word)));
    status.textContent = hits.length === 0 ? status.dataset.none : status.dataset.many.replace("{count}", hits.length.toLocaleString("en"));
    results.replaceChildren(...hits.slice(0, most).map(row => entry(row, unit)));
  }

  function entry([id, name, policy, measure, divisions, budget, until], unit) {
    const item = document.createElement("li");
    const heading = document.createElement("a");
    heading.textContent = name;
    heading.lang = "ja";
    if (id !== null) {
      heading.href = status.dataset.copy.replace(/\/0\/index\.html$/, `/${id}/index.html`);
    }
    const facts = document.createElement("p");
    facts.className = "quiet";
    facts.textContent = [
      divisions, policy, measure, budget === null ? "" : `${budget.toLocaleString("en")} ${unit ?? ""}`,
      until === null ? "" : status.dataset.until.replace("{year}", until),
    ].filter(Boolean).join(" / ");
    item.append(heading, facts);
    return item;
  }

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", () => loaded.has(choice.value) && show());
  field.form.addEventListener("submit", event => { event.preventDefault(); load(); });
  choice.addEventListener("change", load);
  if (choice.options.length > 0) {
    load();
  }
})();
