// Shows what stands around the places of an answer: facets to tick, and what has to be said.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say, make, button } = doracak;

  const ticked = (name, { value, label, count, chosen }, change) => {
    const box = make("input", { type: "checkbox", name, value, checked: chosen });
    box.addEventListener("change", () => change(name, value, box.checked));
    return make("label", {}, box, make("span", {}, label), make("span", { class: "count" }, String(count)));
  };

  // A facet of one value narrows nothing; one with a choice is always shown.
  doracak.shownFacets = (facets, open, change) => facets
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen))
    .map(({ name, label, values }) => {
      const boxes = values.map((value) => ticked(name, value, change));
      const chosen = values.filter((value) => value.chosen).length;
      const summary = make("summary", {}, label, chosen ? make("span", { class: "badge" }, String(chosen)) : "");
      const group = make("div", { class: "values", role: "group", "aria-label": label }, ...boxes);
      const fold = make("details", { class: "facet", "data-facet": name, open: open.has(name) || chosen > 0 }, summary, group);
      fold.addEventListener("toggle", () => (fold.open ? open.add(name) : open.delete(name)));
      return fold;
    });

  // What was ignored, a better spelling and others, what is not in force.
  doracak.shownNotes = (answer, ask) => {
    const notes = answer.messages.map((message) => make("p", { class: `note note-${message.code}` }, message.text));
    if (answer.suggestion) {
      const offer = (kind, text) => button(say(kind, { text }), () => ask({ text }));
      const others = answer.offers.flatMap((text) => [" ", offer("offer", text)]);
      notes.unshift(make("p", { class: "note" }, offer("suggestion", answer.suggestion), ...others));
    }
    if (answer.hidden) {
      const older = button(say("older"), () => ask({ older: true }));
      notes.push(make("p", { class: "note" }, `${doracak.sayCount("hidden", answer.hidden)} `, older));
    }
    return notes;
  };
}
