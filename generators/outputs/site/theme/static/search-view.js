// Shows an answer: groups of places with marks, facets to tick, messages. Everything is made as nodes, never as HTML.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const lang = document.documentElement.lang;
  const plural = new Intl.PluralRules(lang);
  const names = new Intl.DisplayNames([lang], { type: "language" });

  const say = (key, values = {}) =>
    (doracak.words_of_page[key] ?? key).replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
  doracak.say = say;
  doracak.sayCount = (key, count) => {
    const known = `${key}.${plural.select(count)}`;
    return say(known in doracak.words_of_page ? known : `${key}.other`, { count });
  };

  // A node with attributes and children; what is undefined or false is left out.
  const make = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...children.filter((child) => child !== undefined && child !== ""));
    return node;
  };
  doracak.make = make;

  const foreign = (of) => (of === lang ? undefined : of);
  const languageName = (tag, labels) => labels?.[`lang.${tag}`] ?? names.of(tag);

  const withMarks = ({ text, marks = [] }) => {
    const parts = [];
    let done = 0;
    for (const [start, end] of marks) {
      parts.push(text.slice(done, start), make("mark", {}, text.slice(start, end)));
      done = end;
    }
    return [...parts, text.slice(done)].filter((part) => part !== "");
  };

  const address = (hit) => `${doracak.root}${hit.lang}/${hit.address.split("#").map(encodeURI).join("#")}`;

  // The way to the place: number, headings, code; a place without a heading of its own shows its kind.
  const way = (hit, title) => {
    // Where nothing else is said of a place it bears the title of its document, so that its link has a name.
    const named = hit.heading.length || hit.snippet.text || hit.number || hit.code;
    const steps = named ? hit.heading : [title];
    const known = say(`part.${hit.part}`);
    const part = known === `part.${hit.part}` ? "" : known;
    return make("span", { class: "way" },
      hit.number ? make("span", { class: "number" }, hit.number) : "",
      ...steps.map((step) => make("span", { class: "step" }, step)),
      part ? make("span", { class: "badge" }, part) : "",
      hit.code ? make("span", { class: "code" }, hit.code) : "",
      hit.why ? make("span", { class: "badge why", lang: foreign(hit.lang) && lang }, say(hit.why)) : "");
  };

  const place = (hit, title, options) => {
    const attributes = { href: address(hit), lang: foreign(hit.lang), hreflang: foreign(hit.lang), class: "hit" };
    if (options) Object.assign(attributes, { role: "option", id: `_hit-${options.count++}`, tabindex: "-1", "aria-selected": "false" });
    const snippet = hit.snippet.text ? make("span", { class: "snippet" }, ...withMarks(hit.snippet)) : "";
    return make("a", attributes, way(hit, title), snippet);
  };

  const counterparts = (hit) => hit.counterparts.map((one) => {
    const text = say("counterpart", { language: names.of(one.lang) });
    return make("a", { class: "counterpart", href: address(one), hreflang: one.lang }, text);
  });

  // In a list box only options may stand, so that further links are shown on the page of the search alone.
  const group = (found, labels, options) => {
    const of = found.title.lang;
    const kind = labels[`kind.${found.kind}`];
    const title = make("span", { class: "title", lang: foreign(of) }, ...withMarks(found.title));
    const more = found.more ? make("p", { class: "more" }, doracak.sayCount("more_here", found.more)) : "";
    if (options) {
      const id = `_group-${options.count++}`;
      const head = make("div", { class: "group-head", id, role: "presentation" }, title, kind ? make("span", { class: "kind" }, kind) : "");
      return make("div", { role: "group", "aria-labelledby": id, class: "group" }, head, ...found.hits.map((hit) => place(hit, found.title.text, options)));
    }
    const items = found.hits.map((hit) => make("li", {}, place(hit, found.title.text), ...counterparts(hit)));
    const head = make("h3", { class: "group-head" }, title, kind ? make("span", { class: "kind" }, kind) : "");
    return make("section", { class: "group" }, head, make("ul", {}, ...items), more);
  };

  // Groups in the reader's language and, apart, those in others; first comes where the best place is.
  doracak.shown = (answer, labels, listbox) => {
    const options = listbox ? { count: 0 } : null;
    const languages = [...new Set(answer.groups.flatMap(({ hits }) => hits.map((hit) => hit.lang)))];
    return languages.flatMap((tag) => {
      const parts = answer.groups.map((found) => ({
        ...found, hits: found.hits.filter((hit) => hit.lang === tag), more: found.hits[0].lang === tag ? found.more : 0,
      }));
      const groups = parts.filter(({ hits }) => hits.length).map((found) => group(found, labels, options));
      if (tag === lang) return listbox ? groups : [make("h2", { class: "quiet-label" }, say("results")), ...groups];
      const words = say("other_language", { language: languageName(tag, labels) });
      if (!listbox) return [make("h2", { class: "other" }, words), ...groups];
      const head = make("div", { class: "other", role: "presentation" }, words);
      return [make("div", { role: "group", "aria-label": words }, head), ...groups];
    });
  };

  // A facet of one value narrows nothing; one with a choice is always shown.
  doracak.shownFacets = (facets, open, change) => facets
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen))
    .map(({ name, label, values }) => {
      const boxes = values.map(({ value, label: words, count, chosen }) => {
        const box = make("input", { type: "checkbox", name, value, checked: chosen });
        box.addEventListener("change", () => change(name, value, box.checked));
        return make("label", {}, box, make("span", {}, words), make("span", { class: "count" }, String(count)));
      });
      const chosen = values.filter((value) => value.chosen).length;
      const summary = make("summary", {}, label, chosen ? make("span", { class: "badge" }, String(chosen)) : "");
      const fold = make("details", { class: "facet", open: open.has(name) || chosen > 0 }, summary, make("div", { class: "values", role: "group", "aria-label": label }, ...boxes));
      fold.addEventListener("toggle", () => (fold.open ? open.add(name) : open.delete(name)));
      return fold;
    });

  // What has to be said: how many were found, what was ignored, a better spelling, what is not in force.
  doracak.shownNotes = (answer, ask) => {
    const notes = answer.messages.map((message) => make("p", { class: `note note-${message.code}` }, message.text));
    const button = (text, act) => {
      const made = make("button", { type: "button", class: "plain" }, text);
      made.addEventListener("click", act);
      return made;
    };
    if (answer.suggestion) {
      notes.push(make("p", { class: "note" }, button(say("suggestion", { text: answer.suggestion }), () => ask({ text: answer.suggestion }))));
    }
    if (answer.hidden) {
      notes.push(make("p", { class: "note" }, `${doracak.sayCount("hidden", answer.hidden)} `, button(say("older"), () => ask({ older: true }))));
    }
    return notes;
  };
}
