// Shows the places of an answer, document by document, with the words that were looked for marked in them.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say, sayCount, make, withMarks } = doracak;
  const lang = document.documentElement.lang;
  const foreign = (of) => (of === lang ? undefined : of);

  const address = (hit) => `${doracak.root}${hit.lang}/${hit.address.split("#").map(encodeURI).join("#")}`;

  const known = (key) => (say(key) === key ? "" : say(key));

  // The way to the place: number, headings, code; a place without a heading of its own shows its kind.
  const way = (hit, title) => {
    // Where nothing else is said of a place it bears the title of its document, so that its link has a name.
    const named = hit.heading.length || hit.snippet.text || hit.number || hit.code;
    const part = known(`part.${hit.part}`), own = foreign(hit.lang) && lang;
    return make("span", { class: "way" },
      hit.number ? make("span", { class: "number" }, hit.number) : "",
      ...(named ? hit.heading : [title]).map((step) => make("span", { class: "step" }, step)),
      part ? make("span", { class: "badge", lang: own }, part) : "",
      hit.code ? make("span", { class: "code" }, hit.code) : "",
      hit.why ? make("span", { class: "badge why", lang: own }, say(hit.why)) : "");
  };

  const place = (hit, title, options) => {
    const attributes = { href: address(hit), lang: foreign(hit.lang), hreflang: foreign(hit.lang), class: "hit" };
    if (options) Object.assign(attributes, { role: "option", id: `_hit-${options.count++}`, tabindex: "-1", "aria-selected": "false" });
    const snippet = hit.snippet.text ? make("span", { class: "snippet" }, ...withMarks(hit.snippet)) : "";
    const also = options && hit.same.length ? make("span", { class: "also", lang: foreign(hit.lang) && lang }, sayCount("same", hit.same.length)) : "";
    return make("a", attributes, way(hit, title), snippet, also);
  };

  const counterparts = (hit) => hit.counterparts.map((one) => {
    const text = say("counterpart", { language: say(`lang.${one.lang}`) });
    return make("a", { class: "counterpart", href: address(one), hreflang: one.lang }, text);
  });

  // What says the same elsewhere is named when it is asked for, because its names may have to be loaded.
  const same = (hit) => {
    if (!hit.same.length) return [];
    const list = make("ul", {});
    const fold = make("details", { class: "same" }, make("summary", {}, sayCount("same", hit.same.length)), list);
    fold.addEventListener("toggle", async () => {
      const found = await Promise.all(hit.same.map((one) => (typeof one === "number" ? doracak.unit(one) : one)));
      list.replaceChildren(...found.map((one) =>
        make("li", {}, make("a", { href: address(one), lang: foreign(one.lang), hreflang: foreign(one.lang) }, one.title))));
    }, { once: true });
    return [fold];
  };

  const kindOf = (found, labels) => {
    const kind = labels[`kind.${found.kind}`];
    return kind ? make("span", { class: "kind" }, kind) : "";
  };

  // In a list box only options may stand, so that further links are shown on the page of the search alone.
  const group = (found, labels, options) => {
    const title = make("span", { class: "title", lang: foreign(found.title.lang) }, ...withMarks(found.title));
    if (options) {
      const id = `_group-${options.count++}`;
      const head = make("div", { class: "group-head", id, role: "presentation" }, title, kindOf(found, labels));
      return make("div", { role: "group", "aria-labelledby": id, class: "group" }, head, ...found.hits.map((hit) => place(hit, found.title.text, options)));
    }
    const items = found.hits.map((hit) => make("li", {}, place(hit, found.title.text), ...counterparts(hit), ...same(hit)));
    const head = make("h3", { class: "group-head" }, title, kindOf(found, labels));
    const more = found.more ? make("p", { class: "more" }, sayCount("more_here", found.more)) : "";
    return make("section", { class: "group" }, head, make("ul", {}, ...items), more);
  };

  const inLanguage = (answer, tag) => answer.groups.map((found) => ({
    ...found, hits: found.hits.filter((hit) => hit.lang === tag), more: found.hits[0].lang === tag ? found.more : 0,
  })).filter(({ hits }) => hits.length);

  // Groups in the reader's language and, apart, those in others; first comes where the best place is, but of what is
  // only like the words that were typed the reader's language comes first.
  doracak.shown = (answer, labels, listbox) => {
    const options = listbox ? { count: 0 } : null;
    const languages = [...new Set(answer.groups.flatMap(({ hits }) => hits.map((hit) => hit.lang)))];
    if (answer.missed) languages.sort((a, b) => (b === lang) - (a === lang));
    return languages.flatMap((tag) => {
      const groups = inLanguage(answer, tag).map((found) => group(found, labels, options));
      if (tag === lang) return listbox ? groups : [make("h2", { class: "quiet-label" }, say("results")), ...groups];
      const words = say("other_language", { language: say(`lang.${tag}`) });
      if (!listbox) return [make("h2", { class: "other" }, words), ...groups];
      const head = make("div", { class: "other", role: "presentation" }, words);
      return [make("div", { role: "group", "aria-label": words }, head), ...groups];
    });
  };
}
