// Citations: the quiet link at a unit opens words to copy; without this file it is a plain link to the unit.
// Only the links of headings are stops of the Tab key; the arrow keys lead from there to those of the points.
"use strict";

{
  const card = document.querySelector(".cite");
  const marks = [...document.querySelectorAll("article .permalink")];
  const inHeading = (mark) => mark.closest("h2, h3, h4, h5, h6") !== null;
  const stops = marks.some(inHeading) ? inHeading : (mark) => mark === marks[0];
  const stated = card.dataset.address;
  const pageAddress = () => stated || location.href.split("#")[0];

  const lay = (mark) => { mark.tabIndex = stops(mark) ? 0 : -1; };
  for (const mark of marks) {
    lay(mark);
    mark.setAttribute("aria-keyshortcuts", "ArrowDown ArrowUp");
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("blur", () => lay(mark));
    mark.addEventListener("keydown", (press) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
      const next = step && marks[marks.indexOf(mark) + step];
      if (!next || press.altKey || press.ctrlKey || press.metaKey) return;
      press.preventDefault();
      next.tabIndex = 0;
      next.focus();
    });
    mark.addEventListener("click", (press) => {
      if (press.button || press.ctrlKey || press.metaKey || press.shiftKey) return;
      press.preventDefault();
      history.replaceState(null, "", mark.hash);
      if (mark.getAttribute("aria-expanded") === "true") shut(mark);
      else open(mark);
    });
  }

  function unitName(mark) {
    if (mark.dataset.unit) return mark.dataset.unit;
    return `#${decodeURIComponent(mark.hash.slice(1))}`;
  }

  function open(mark) {
    for (const other of marks) if (other.getAttribute("aria-expanded") === "true") shut(other);
    const panel = card.cloneNode(true);
    const unit = unitName(mark);
    panel.classList.add("cite-unit");
    panel.querySelector(".cite-title").textContent = card.dataset.title.replace("{name}", () => unit);
    panel.setAttribute("aria-label", panel.querySelector(".cite-title").textContent);
    panel.querySelector(".cite-words").textContent = card.dataset.citation.replace("{unit}", () => unit);
    panel.querySelector(".cite-address").textContent = pageAddress() + mark.hash;
    panel.querySelector(".cite-keys").hidden = false;
    const report = panel.querySelector("a.report");
    if (report?.dataset.body) report.href = mail(report, unit, pageAddress() + mark.hash);
    const close = panel.querySelector("button.cite-close");
    close.hidden = false;
    close.addEventListener("click", () => shut(mark, true));
    panel.addEventListener("keydown", (press) => { if (press.key === "Escape") shut(mark, true); });
    place(panel, document.getElementById(decodeURIComponent(mark.hash.slice(1))));
    panel.lang = document.documentElement.lang;
    prepare(panel);
    panel.id = "_cite-unit";
    mark.setAttribute("aria-expanded", "true");
    mark.setAttribute("aria-controls", panel.id);
    panel.querySelector("button").focus();
  }

  function place(panel, unit) {
    const table = unit.closest("tr, .scroll");
    if (table) (table.closest(".unit-table") ?? table.closest(".scroll")).after(panel);
    else if (unit.matches("li, .unit-table, .pair")) unit.append(panel);
    else unit.after(panel);
  }

  function shut(mark, back) {
    document.getElementById("_cite-unit")?.remove();
    mark.setAttribute("aria-expanded", "false");
    mark.removeAttribute("aria-controls");
    if (back) {
      mark.tabIndex = 0;
      mark.focus();
    }
  }

  function mail(link, unit, address) {
    const body = link.dataset.body.replace("{unit}", () => unit).replace("{address}", () => address);
    return `${link.dataset.mail}?subject=${encodeURIComponent(link.dataset.subject)}&body=${encodeURIComponent(body)}`;
  }

  function prepare(panel) {
    const tools = panel.querySelector(".cite-tools");
    tools.hidden = false;
    for (const button of tools.querySelectorAll("button[data-copy]")) {
      button.addEventListener("click", () => copy(panel, button));
    }
  }

  async function copy(panel, button) {
    const words = panel.querySelector(".cite-words");
    const address = panel.querySelector(".cite-address");
    const all = button.dataset.copy === "words";
    const text = (all ? [words, address] : [address]).map((node) => node.textContent.trim()).join(" ");
    const done = (await byClipboard(text)) || byCommand(panel, text, button);
    if (!done) {
      const range = document.createRange();
      range.setStartBefore(all ? words : address);
      range.setEndAfter(address);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    const told = panel.querySelector("output");
    told.textContent = "";
    requestAnimationFrame(() => { told.textContent = done ? told.dataset.done : told.dataset.byHand; });
  }

  async function byClipboard(text) {
    // Pages on a disk and pages without TLS may have no clipboard, or one that refuses.
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  function byCommand(panel, text, button) {
    const box = document.createElement("textarea");
    box.value = text;
    box.readOnly = true;
    box.className = "unseen";
    panel.append(box);
    box.focus({ preventScroll: true });
    box.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { /* the words are then selected for copying by hand */ }
    box.remove();
    button.focus();
    return done;
  }

  const shown = card.querySelector(".cite-address");
  if (!stated) shown.textContent = pageAddress();
  const report = document.querySelector(".about a.report");
  if (report?.dataset.body) report.href = mail(report, document.title, pageAddress());
  prepare(card);
}
