/* The preview's own script: loads the page again after an edit and shows what is wrong with the content. */
(function () {
  "use strict";
  const own = document.currentScript.dataset;
  const asked = new URLSearchParams({ page: own.page, version: own.version, lang: document.documentElement.lang });
  let source = null;

  function element(tag, text, name) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  function entry(problem) {
    const item = document.createElement("li");
    const head = document.createElement("p");
    if (problem.place) head.append(element("code", problem.place), " ");
    head.append(element("span", problem.level, "doracak-level"));
    item.append(head, element("p", problem.message));
    if (problem.hint) item.append(element("p", problem.hint, "doracak-hint"));
    return item;
  }

  function show(found) {
    const before = document.getElementById("doracak-problems");
    if (!found) {
      if (before) before.remove();
      return;
    }
    const closed = before && !before.querySelector("details").open;
    const panel = document.createElement("section");
    panel.id = "doracak-problems";
    panel.lang = found.lang;
    panel.setAttribute("aria-labelledby", "doracak-problems-title");
    const title = document.createElement("p");
    title.id = "doracak-problems-title";
    title.setAttribute("role", "alert");
    const list = document.createElement("ol");
    list.append(...found.problems.map(entry));
    const details = document.createElement("details");
    details.open = !closed;
    details.append(element("summary", found.list), list);
    panel.append(title, element("p", found.note), details);
    if (before) before.replaceWith(panel);
    else document.body.append(panel);
    // Readers of the screen tell an alert whose words change after it is there.
    requestAnimationFrame(() => { title.textContent = found.title; });
  }

  function listen() {
    if (source) return;
    source = new EventSource("/_serve/events?" + asked);
    source.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    source.addEventListener("reload", () => window.location.reload());
  }

  // A browser keeps only six connections to one server: pages that nobody sees give theirs up.
  function attend() {
    if (document.visibilityState === "visible") {
      listen();
    } else if (source) {
      source.close();
      source = null;
    }
  }

  window.addEventListener("pagehide", () => { if (source) source.close(); source = null; });
  window.addEventListener("pageshow", attend);
  document.addEventListener("visibilitychange", attend);
  attend();
})();
