// The page that reads files: files may be dropped, and one sees how far they are. Without it the form does the same.
"use strict";
(() => {
  const form = document.querySelector("form.bring");
  if (form) { bring(form); }
  const reading = document.querySelector("[data-progress]");
  if (reading) { watch(reading); }

  function bring(form) {
    const input = form.querySelector("input[type=file]");
    const drop = form.querySelector(".drop");
    const sending = form.querySelector(".sending");
    const bar = sending.querySelector("progress");
    const words = sending.querySelector("label");
    const refusal = document.getElementById("refusal");
    drop.hidden = false;

    for (const kind of ["dragenter", "dragover"]) {
      form.addEventListener(kind, event => { event.preventDefault(); form.classList.add("over"); });
    }
    form.addEventListener("dragleave", event => { if (!form.contains(event.relatedTarget)) { form.classList.remove("over"); } });
    form.addEventListener("drop", event => {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      refusal.hidden = true;
      const file = input.files[0];
      if (!file) { return; }
      if (file.size > Number(form.dataset.most)) { refuse(form.dataset.tooLarge); } else { send(); }
    });

    function send() {
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", event => { if (event.lengthComputable) { bar.value = 100 * event.loaded / event.total; } });
      request.upload.addEventListener("load", () => { words.textContent = form.dataset.reading; bar.removeAttribute("value"); });
      request.addEventListener("error", () => refuse(form.dataset.failed));
      request.addEventListener("load", () => {
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch { /* a page of the server's own */ }
        if (answer.address) { location.assign(answer.address); } else { refuse(answer.line || form.dataset.failed); }
      });
      words.textContent = form.dataset.sending;
      bar.value = 0;
      sending.hidden = false;
      request.send(new FormData(form));
    }

    function refuse(line) {
      sending.hidden = true;
      refusal.textContent = line;
      refusal.hidden = false;
    }
  }

  function watch(reading) {
    const status = reading.querySelector("[role=status]");
    const events = new EventSource(reading.dataset.progress);
    events.addEventListener("message", event => {
      const [state, before] = event.data.split(" ");
      if (state === "ended") {
        events.close();
        location.reload();
        return;
      }
      const words = state === "waiting" ? reading.dataset.waiting.replace("{before}", before) : reading.dataset.reading;
      if (status.textContent !== words) { status.textContent = words; }
    });
    events.addEventListener("error", () => { events.close(); setTimeout(() => location.reload(), 3000); });
  }
})();
