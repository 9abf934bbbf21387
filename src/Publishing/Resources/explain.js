"use strict";
(() => {
  const root = document.documentElement;
  const body = document.body;
  const pane = document.getElementById("proof");
  const paneBody = document.getElementById("proof-body");
  const checks = [...document.querySelectorAll(".check")];
  const checksOf = new Map();
  let origin = null;

  root.classList.add("js");
  for (const check of checks) {
    for (const id of cellsOf(check)) {
      if (!checksOf.has(id)) { checksOf.set(id, []); }
      checksOf.get(id).push(check);
    }
    check.querySelector("summary").addEventListener("click", event => {
      event.preventDefault();
      showCheck(check, event.currentTarget);
    });
  }

  for (const cell of document.querySelectorAll(".row td[id]")) {
    if (cell.textContent === "") { continue; }
    const link = cell.querySelector(".twin");
    const button = element("button", "cell");
    button.type = "button";
    button.append(...[...cell.childNodes].filter(node => node !== link));
    cell.prepend(button);
  }

  document.getElementById("list").addEventListener("click", event => {
    const button = event.target.closest("button.cell");
    if (button) { showCell(button.parentElement, button); }
  });
  document.getElementById("close").addEventListener("click", closePane);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !pane.hidden) { closePane(); }
  });

  function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind) { made.className = kind; }
    if (text) { made.textContent = text; }
    return made;
  }

  // Signs stand in elements of their own.
  function words(cell) {
    return [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join("");
  }

  function cellsOf(check) {
    return [...new Set([...check.querySelectorAll(".sum a")].map(link => link.getAttribute("href").slice(1)))];
  }

  function mark(ids, stated) {
    for (const cell of document.querySelectorAll(".hit")) { cell.classList.remove("hit", "stated"); }
    for (const id of ids) {
      const cell = document.getElementById(id);
      if (cell) { cell.classList.add("hit"); cell.classList.toggle("stated", id === stated); }
    }
  }

  function open(from) {
    if (from && !pane.contains(from)) { origin = from; }
    paneBody.replaceChildren();
    pane.hidden = false;
    pane.scrollTop = 0;
  }

  function closePane() {
    pane.hidden = true;
    mark([]);
    if (origin) { origin.focus(); }
  }

  function showCheck(check, from) {
    open(from);
    const link = check.querySelector(".sum .stated a");
    mark(cellsOf(check), link ? link.getAttribute("href").slice(1) : null);
    paneBody.append(element("h3", "", check.querySelector("summary").textContent));
    for (const part of check.querySelectorAll(".sum")) { paneBody.append(part.cloneNode(true)); }
  }

  function showCell(cell, from) {
    open(from);
    mark([cell.id]);
    const row = cell.closest("tbody");
    const heading = cell.closest("table").querySelectorAll("thead th")[cell.cellIndex];
    const value = words(cell.querySelector("button"));
    paneBody.append(element("h3", "", `${row.dataset.row} ${heading ? heading.textContent : ""}: ${value}`));
    const printed = [...row.querySelectorAll(".print [data-c]")].filter(each => each.dataset.f === cell.dataset.f)
      .map(words);
    paneBody.append(element("p", "", printed.length ? `${pane.dataset.printed} ${printed.join(" | ")}` : pane.dataset.notPrinted));
    const states = ["moved", "repaired", "filled", "undecided", "broken"].filter(state => cell.classList.contains(state));
    for (const state of states) { paneBody.append(element("p", "", document.getElementById(`s-${state}`).textContent)); }
    if (states.length === 0 && printed.length) { paneBody.append(element("p", "", pane.dataset.asPrinted)); }
    if (cell.dataset.u) {
      const meaning = document.getElementById(`u-${cell.dataset.u}`);
      const sure = element("p");
      sure.append(element("strong", "", `${meaning.dataset.name}: `), meaning.textContent);
      paneBody.append(sure);
      showChecksOf(cell);
    }
  }

  function showChecksOf(cell) {
    const all = checksOf.get(cell.id) || [];
    paneBody.append(element("p", "", all.length ? pane.dataset.checks : pane.dataset.noChecks));
    const items = element("ul");
    for (const check of all) {
      const button = element("button", "", check.querySelector("summary").textContent);
      button.type = "button";
      button.addEventListener("click", () => { showCheck(check, button); document.getElementById("close").focus(); });
      const item = element("li");
      item.append(button);
      items.append(item);
    }
    paneBody.append(items);
  }

  const saving = document.getElementById("save");
  if (!saving) { return; }
  const forms = [...document.querySelectorAll("fieldset.decide")];
  const by = document.getElementById("by");
  const status = document.getElementById("saved");
  const key = `shisaku.decisions/1 ${body.dataset.sha256}`;

  restore();
  for (const form of forms) {
    form.addEventListener("input", event => {
      if (event.target.classList.contains("other")) { form.querySelector("[data-other]").checked = true; }
      changed(form);
    });
    form.querySelector(".clear").addEventListener("click", () => {
      for (const input of form.querySelectorAll("input")) { input.checked = false; if (input.type === "text") { input.value = ""; } }
      changed(form);
    });
  }
  by.addEventListener("input", () => changed());
  saving.addEventListener("click", save);
  tell();

  function decisionOf(form) {
    const chosen = form.querySelector("input[type=radio]:checked");
    if (!chosen) { return null; }
    const value = "other" in chosen.dataset ? form.querySelector(".other").value.trim() : chosen.value;
    const decision = { line: Number(form.dataset.line), field: form.dataset.field, value, reason: form.querySelector(".why").value.trim() };
    const name = by.value.trim() || form.dataset.by;
    return name ? { ...decision, by: name } : decision;
  }

  function decisions() {
    return forms.map(decisionOf).filter(decision => decision !== null);
  }

  function changed(form) {
    if (form) { form.classList.remove("missing"); }
    try { localStorage.setItem(key, JSON.stringify({ by: by.value, decisions: decisions() })); } catch { /* a page from a file may not store */ }
    tell();
  }

  function restore() {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(key)); } catch { /* as above */ }
    if (!kept) { return; }
    by.value = kept.by || "";
    for (const decision of kept.decisions || []) {
      const form = forms.find(each => Number(each.dataset.line) === decision.line && each.dataset.field === decision.field);
      if (!form) { continue; }
      const other = form.querySelector("[data-other]");
      const chosen = [...form.querySelectorAll("input[type=radio]")].find(input => input !== other && input.value === decision.value) || other;
      if (!chosen) { continue; }
      chosen.checked = true;
      if (chosen === other) { form.querySelector(".other").value = decision.value; }
      form.querySelector(".why").value = decision.reason;
    }
  }

  function tell() {
    const count = decisions().length;
    status.textContent = count === 0 ? status.dataset.none : `${status.dataset.count} ${count}`;
  }

  function save() {
    const all = decisions();
    let first = null;
    for (const form of forms) {
      const decision = decisionOf(form);
      const isMissing = decision !== null && (decision.value === "" || decision.reason === "");
      form.classList.toggle("missing", isMissing);
      if (isMissing && !first) { first = form; }
    }
    if (all.length === 0 || first) {
      status.textContent = first ? status.dataset.missing : status.dataset.none;
      if (first) {
        const folded = first.closest("details");
        if (folded) { folded.open = true; }
        [...first.querySelectorAll("input[type=text]")].find(input => input.value === "" && (input.classList.contains("why") || first.querySelector("[data-other]").checked)).focus();
      }
      return;
    }
    const content = {
      format: "shisaku.decisions/1",
      source: { name: body.dataset.name, sha256: body.dataset.sha256 },
      decisions: all,
    };
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2) + "\n"], { type: "application/json" }));
    link.download = `${body.dataset.name.replace(/^-$/, "list")}.decisions.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    status.textContent = status.dataset.done;
  }
})();
