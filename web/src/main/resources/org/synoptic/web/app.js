// The pages work without this; it adds keys, the panel beside an incident, live filters, progress and the selection of words.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (element) => element.closest("input:not([type=checkbox]), select, textarea, [contenteditable]") !== null;

  // The panel: a figure's words beside the incident.
  const panel = document.querySelector("[data-panel] #panel");
  let opener = null;
  const close = () => {
    if (!panel || !document.body.classList.contains("open")) return false;
    document.body.classList.remove("open");
    panel.replaceChildren();
    if (opener && opener.isConnected) opener.focus();
    return true;
  };
  const open = async (link) => {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) { location.href = link.href; return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const claim = page.querySelector("#claim");
    if (!claim) { location.href = link.href; return; }
    const here = location.pathname + location.search.replace(/[?&]said=[a-z-]*/, "");
    all("input[name=back]", claim).forEach((input) => { input.value = here; });
    panel.replaceChildren(document.importNode(claim, true));
    document.body.classList.add("open");
    opener = link;
    const head = panel.querySelector("h1");
    head.tabIndex = -1;
    head.focus({ preventScroll: innerWidth > 960 });
  };
  if (panel) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-panel] a.figure");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open(link);
    });
  }

  // Keys.
  const press = (key) => {
    const scope = panel && document.body.classList.contains("open") ? panel : document;
    const target = scope.querySelector(`[data-key="${key}"]`);
    if (!target) return false;
    if (target.matches("details")) {
      target.open = true;
      const first = target.querySelector("input:not([type=hidden]), select");
      if (first) first.focus();
    } else {
      target.click();
    }
    return true;
  };
  const move = (by) => {
    const links = all("[data-keys] tbody tr > th a, ul[data-keys] > li > a, .answers a.figure");
    if (links.length === 0) return false;
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + by))].focus();
    return true;
  };
  let before = "";
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { if (close()) event.preventDefault(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const chord = before + event.key;
    before = event.key === "g" ? "g" : "";
    const done = (() => {
      switch (chord) {
        case "gi": location.href = "/"; return true;
        case "gr": location.href = "/review"; return true;
      }
      switch (event.key) {
        case "/": document.getElementById("find")?.focus(); return true;
        case "?": document.getElementById("keys")?.showModal(); return true;
        case "j": return press("j") || move(1);
        case "k": return press("k") || move(-1);
        case "a": case "r": case "c": case "u": return press(event.key);
      }
      return false;
    })();
    if (done) event.preventDefault();
  });

  // Filters show what they find while one types.
  all("form[data-live]").forEach((form) => {
    const rows = form.dataset.live;
    form.setAttribute("hx-get", form.getAttribute("action"));
    form.setAttribute("hx-trigger", "submit, change, input changed delay:300ms");
    form.setAttribute("hx-target", rows);
    form.setAttribute("hx-select", rows);
    form.setAttribute("hx-swap", "outerHTML");
    form.setAttribute("hx-push-url", "true");
    if (window.htmx) htmx.process(form);
  });

  // Progress: the part of the page is drawn anew by the server whenever work has moved on.
  const jobs = document.getElementById("jobs");
  const redraw = async () => {
    const answer = await fetch(location.pathname, { credentials: "same-origin" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["jobs", "working"]) {
      const old = document.getElementById(id);
      const fresh = page.getElementById(id);
      if (old && fresh) old.replaceChildren(...[...fresh.childNodes].map((n) => document.importNode(n, true)));
      else if (old && !fresh) old.remove();
    }
  };
  const working = document.getElementById("working");
  const follow = jobs ? jobs.dataset.events : "";
  if (follow || working) {
    const events = new EventSource("/work/events");
    let drawing = false;
    events.addEventListener("work", async (event) => {
      const busy = JSON.parse(event.data).some((job) => job.state === "waiting" || job.state === "running");
      if (jobs && !drawing) {
        drawing = true;
        await redraw();
        drawing = false;
      }
      if (!busy) {
        events.close();
        if (jobs) await redraw();
        else if (document.body.dataset.screen === "casebook" && !document.body.classList.contains("open")
            && !typing(document.activeElement)) location.reload();
        else working?.remove();
      }
    });
  }

  // Files can be dropped.
  const drop = document.getElementById("drop");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    for (const kind of ["dragover", "dragleave", "drop"]) {
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.toggle("over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length > 0) {
          input.files = event.dataTransfer.files;
          drop.requestSubmit();
        }
      });
    }
  }

  // Words that are selected in a document are where a missed claim stands.
  const reading = document.getElementById("reading");
  const missed = document.querySelector("#add-claim form");
  if (reading && missed) {
    const place = (node, offset) => {
      const paragraph = (node.nodeType === 1 ? node : node.parentElement)?.closest("p[data-start]");
      if (!paragraph || !reading.contains(paragraph)) return -1;
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      range.setEnd(node, offset);
      const held = range.cloneContents();
      held.querySelectorAll(".also").forEach((also) => also.remove());
      held.querySelectorAll(".acting").forEach((acting) => {
        acting.textContent = parseInt(acting.textContent.slice(2), 16) > 0xffff ? "  " : " ";
      });
      return Number(paragraph.dataset.start) + held.textContent.length;
    };
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !reading.contains(selection.anchorNode)) return;
      const range = selection.getRangeAt(0);
      const start = place(range.startContainer, range.startOffset);
      const end = place(range.endContainer, range.endOffset);
      if (start < 0 || end <= start) return;
      missed.elements.start.value = start;
      missed.elements.end.value = end;
      document.getElementById("selected").textContent = selection.toString();
      document.getElementById("add-claim").open = true;
    });
  }
})();
