// Narrows the search without loading the page anew: the same page is fetched, and what was found is put in its place.
"use strict";
(() => {
  const form = document.getElementById("search");
  const typed = document.getElementById("q");
  const status = document.getElementById("search-status");
  const patience = 400; // milliseconds after the last letter
  let asking = null;
  let waiting = 0;

  const addressOf = () => {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value.trim() !== "") { asked.append(name, value.trim()); }
    }
    const query = asked.toString();
    return form.action + (query === "" ? "" : "?" + query);
  };

  // What has the focus keeps it, also when it was put in place anew.
  const focusOf = element => !element || !element.closest("#found") ? null
    : element.id ? "#" + CSS.escape(element.id)
    : element.name ? `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]` : "#count";

  const show = async (address, how) => {
    clearTimeout(waiting);
    asking?.abort();
    asking = new AbortController();
    document.getElementById("found").setAttribute("aria-busy", "true");
    let page;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch (fault) {
      if (fault.name !== "AbortError") { location.href = address; }
      return;
    }
    const fresh = page.getElementById("found");
    const found = document.getElementById("found");
    if (!fresh) { location.href = address; return; }
    const focus = how === "next" ? "#count" : focusOf(document.activeElement);
    const open = [...found.querySelectorAll("details")].map(each => each.open);
    const filters = fresh.querySelector(".filters");
    if (filters) { filters.open = open[0]; }
    found.replaceWith(document.adoptNode(fresh));
    document.title = page.title;
    const language = document.querySelector(".language");
    const other = page.querySelector(".language");
    if (language && other) { language.href = other.getAttribute("href"); }
    if (how === "typed") { history.replaceState(null, "", address); }
    else if (how !== "back") { history.pushState(null, "", address); }
    if (how !== "typed") { typed.value = new URL(address, location.href).searchParams.get("q") ?? ""; }
    if (focus) { document.querySelector(focus)?.focus({ preventScroll: how !== "next" }); }
    if (how === "next") { document.getElementById("count").scrollIntoView(); }
    status.textContent = document.getElementById("count").textContent;
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    show(addressOf(), "asked");
  });
  document.addEventListener("change", event => {
    if (event.target.form === form && event.target !== typed && event.target.checkValidity()) { show(addressOf(), "asked"); }
  });
  typed.addEventListener("input", event => {
    clearTimeout(waiting);
    if (!event.isComposing) { waiting = setTimeout(() => show(addressOf(), "typed"), patience); }
  });
  typed.addEventListener("compositionend", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(addressOf(), "typed"), patience);
  });
  document.addEventListener("click", event => {
    const link = event.target.closest("a.live");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      show(link.href, link.closest(".paging") ? "next" : "asked");
    }
  });
  addEventListener("popstate", () => show(location.href, "back"));
})();
