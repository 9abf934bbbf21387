// The search of a copy of the site: finds listings that have all words, by filters with counts, without a server.
"use strict";
(copy => {
  const form = document.getElementById("copy-search");
  const status = document.getElementById("found");
  const results = document.getElementById("results");
  const widened = document.getElementById("widened");
  const further = document.getElementById("further");
  const filters = [...form.querySelectorAll("select")];
  const most = 100;
  const mostValues = 200;
  const first = Number(form.dataset.first);
  const beside = number => form.dataset.copy.replace(/index\.js$/, `part-${number}.js`);

  const valuesOf = {
    year: row => [String(copy.lists[row.list].year)],
    government: row => [copy.lists[row.list].government],
    division: row => row.divisions,
    policy: row => row.policy ? [row.policy] : [],
    mark: row => [...form.elements.mark.dataset.values.split(" ")].filter((_, bit) => row.flags & (1 << bit)),
  };

  function fits(row, words, but) {
    return words.every(alternatives => alternatives.some(word => row.text.includes(word)))
      && filters.every(filter => filter === but || filter.value === "" || valuesOf[filter.name](row).includes(filter.value));
  }

  // As the site ranks: the whole name, names that begin with the first word, names that have all words, all others.
  function rank(row, words) {
    return row.own === words.map(([word]) => word).join("") ? 0
      : !words.every(alternatives => alternatives.some(word => row.own.includes(word))) ? 3
      : row.own.startsWith(words[0][0]) ? 1 : 2;
  }

  // Parts of lists that year and government leave out are not needed.
  function needed() {
    const { year, government } = form.elements;
    return copy.parts.map((part, number) => ({ part, number: number + 1 })).filter(({ part }) => {
      const list = copy.lists[part.list];
      return (year.value === "" || String(list.year) === year.value) && (government.value === "" || list.government === government.value);
    });
  }

  async function look(isWhole) {
    let looked = 0;
    for (const { part, number } of needed()) {
      if (!isWhole && looked > 0 && looked + part.count > first) { break; }
      looked += part.count;
      if (!part.isLoaded) { await copy.load(beside(number)); }
    }
    show();
  }

  function show() {
    const { words, also, passed } = copy.wordsOf(form.elements.q.value);
    const hits = copy.rows.filter(row => fits(row, words, null));
    if (words.length > 0) { hits.sort((one, other) => rank(one, words) - rank(other, words)); }
    const parts = needed();
    const [all, looked] = [parts, parts.filter(({ part }) => part.isLoaded)].map(some => some.reduce((sum, { part }) => sum + part.count, 0));
    for (const filter of filters) { count(filter, words); }
    status.textContent = (hits.length === 0 ? status.dataset.none : status.dataset.many)
      .replace("{count}", hits.length.toLocaleString("en")).replace("{looked}", looked.toLocaleString("en")).replace("{all}", all.toLocaleString("en"))
      + (hits.length > most ? " " + status.dataset.first.replace("{most}", most) : "");
    widened.replaceChildren(...said(widened.dataset.also, also), ...said(widened.dataset.passed, passed));
    further.hidden = looked === all;
    results.replaceChildren(...hits.slice(0, most).map(entry));
  }

  // A sentence about words, which are Japanese in any language; nothing where there are none.
  function said(sentence, words) {
    if (words.length === 0) { return []; }
    const [before, after] = sentence.split("{words}");
    const list = document.createElement("span");
    list.lang = "ja";
    list.textContent = words.join(widened.dataset.between);
    return [before, list, after + " "];
  }

  function count(filter, words) {
    const counts = new Map(filter.name === "year" || filter.name === "government"
      ? copy.lists.map(list => [String(list[filter.name]), 0]) : []);
    for (const row of copy.rows) {
      if (fits(row, words, filter)) {
        for (const value of valuesOf[filter.name](row)) { counts.set(value, (counts.get(value) ?? 0) + 1); }
      }
    }
    const chosen = filter.value;
    if (chosen !== "" && !counts.has(chosen)) { counts.set(chosen, 0); }
    const isYear = filter.name === "year";
    const values = [...counts].sort((a, b) => isYear ? b[0] - a[0] : b[1] - a[1] || a[0].localeCompare(b[0], "ja")).slice(0, mostValues);
    filter.replaceChildren(filter.options[0], ...values.map(([value, number]) => {
      const label = filter.dataset.values ? filter.dataset.labels.split("|")[filter.dataset.values.split(" ").indexOf(value)]
        : isYear ? form.dataset.year.replace("{year}", value) : value;
      return new Option(`${label} (${number.toLocaleString("en")})`, value, false, value === chosen);
    }));
  }

  function entry(row) {
    const list = copy.lists[row.list];
    const item = document.createElement("li");
    const heading = document.createElement(row.id === null ? "span" : "a");
    heading.textContent = row.name;
    heading.lang = "ja";
    if (row.id !== null) { heading.href = status.dataset.copy.replace(/\/0\/index\.html$/, `/${row.id}/index.html`); }
    const facts = document.createElement("p");
    facts.className = "quiet";
    facts.textContent = [
      `${list.government} ${form.dataset.year.replace("{year}", list.year)}`, row.divisions.join("; "), row.policy, row.measure,
      row.budget === null ? "" : `${amount(row.budget, list.decimals)} ${list.unit ?? ""}`,
      row.until === null ? "" : status.dataset.until.replace("{year}", row.until),
    ].filter(Boolean).join(" / ");
    item.append(heading, facts);
    return item;
  }

  // Amounts are whole numbers of the unit's smallest part.
  function amount(number, decimals) {
    const digits = String(Math.abs(number)).padStart(decimals + 1, "0");
    const whole = BigInt(digits.slice(0, digits.length - decimals)).toLocaleString("en");
    return (number < 0 ? "-" : "") + whole + (decimals > 0 ? "." + digits.slice(-decimals) : "");
  }

  form.addEventListener("submit", event => { event.preventDefault(); look(false); });
  form.elements.q.addEventListener("input", show);
  for (const filter of filters) { filter.addEventListener("change", () => look(false)); }
  further.addEventListener("click", () => look(true));
  copy.load(form.dataset.copy).then(() => {
    const asked = new URLSearchParams(location.search);
    form.elements.q.value = asked.get("q") ?? "";
    for (const filter of filters) {
      const value = asked.get(filter.name);
      if (value && value !== "all") { filter.add(new Option(value, value, false, true)); }
    }
    look(false);
  });
})(window.shisakuCopy);
