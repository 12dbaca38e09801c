// Explanations of terms: shown on hover, focus and tap, put away with Escape (WCAG 1.4.13); without this file a term
// is a link to the glossary, and screen readers hear the explanation either way.
"use strict";

{
  const note = document.createElement("div");
  note.className = "term-note";
  note.hidden = true;
  note.setAttribute("aria-hidden", "true");
  document.body.append(note);

  let shownAt = null;
  let leaving = 0;

  function place(term) {
    const gap = 6;
    const edge = 12;
    const box = term.getClientRects()[0];
    const left = Math.min(Math.max(box.left, edge), document.documentElement.clientWidth - note.offsetWidth - edge);
    const below = box.bottom + gap + note.offsetHeight < innerHeight || box.top < note.offsetHeight + gap;
    note.style.left = `${Math.max(left, edge) + scrollX}px`;
    note.style.top = `${(below ? box.bottom + gap : box.top - gap - note.offsetHeight) + scrollY}px`;
  }

  function show(term) {
    clearTimeout(leaving);
    if (shownAt === term) return;
    const said = document.getElementById(term.getAttribute("aria-describedby"));
    note.textContent = said.textContent;
    note.lang = said.closest("[lang]").lang;
    note.hidden = false;
    shownAt = term;
    place(term);
  }

  function put() {
    clearTimeout(leaving);
    note.hidden = true;
    shownAt = null;
  }

  // A pointer may cross the gap to the explanation, to read or to mark its words.
  const soon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(put, 250);
  };

  for (const term of document.querySelectorAll("a.term")) {
    let touched = false;
    term.addEventListener("pointerenter", (event) => { if (event.pointerType !== "touch") show(term); });
    term.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") soon(); });
    term.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch" && shownAt !== term; });
    term.addEventListener("focus", () => show(term));
    term.addEventListener("blur", soon);
    term.addEventListener("click", (event) => {
      if (!touched) return;
      touched = false;
      event.preventDefault();
      show(term);
    });
  }
  note.addEventListener("pointerenter", () => clearTimeout(leaving));
  note.addEventListener("pointerleave", soon);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shownAt) put(); });
  document.addEventListener("pointerdown", (event) => {
    if (shownAt && event.target !== shownAt && !note.contains(event.target)) put();
  });
}
