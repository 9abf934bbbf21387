// Shows the proof of a cell in a pane beside the table, where the reader stays; without it the link leads to a page of its own.
"use strict";
(() => {
  const main = document.getElementById("main");
  let pane = null;
  let opener = null;
  let asked = 0;

  function close() {
    asked++; // what is still on its way is no longer wanted
    if (!pane) return;
    pane.remove();
    pane = null;
    document.querySelector(".here-is")?.classList.remove("here-is");
    if (opener?.isConnected) opener.focus();
    opener = null;
  }

  function show(body, link) {
    document.querySelector(".here-is")?.classList.remove("here-is");
    if (!pane) {
      pane = document.createElement("aside");
      pane.className = "pane";
      pane.setAttribute("aria-labelledby", "proof-title");
      document.body.append(pane);
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close plain";
    button.textContent = body.dataset.close;
    button.addEventListener("click", close);
    pane.replaceChildren(button, body);
    pane.scrollTop = 0;
    button.focus();
    link.closest("td, th")?.classList.add("here-is");
  }

  async function open(link) {
    const number = ++asked;
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const body = page.getElementById("proof-body");
    if (!body) throw new Error("no proof");
    if (number === asked) show(document.adoptNode(body), link);
  }

  // On the page of a proof its own links lead on as links.
  // On a disk nothing can be fetched: there links lead on, too.
  if (location.protocol !== "file:" && !document.getElementById("proof-body")) {
    document.addEventListener("click", event => {
      const link = event.target.closest("a[data-proof]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      if (main?.contains(link)) opener = link;
      open(link).catch(() => { location.href = link.href; });
    });
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && pane) {
        event.preventDefault();
        close();
      }
    });
  }
})();
