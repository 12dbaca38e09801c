// The nodes that a search is made of; in the dialog the field and its results are a combobox with a list box.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say, make } = doracak;
  const TIPS = ["forms", "phrase", "field", "codes"];

  const field = (id, results, listbox) => make("input", {
    type: "search", id, autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
    maxlength: "512", placeholder: say("placeholder"),
    ...(listbox ? {
      role: "combobox", "aria-expanded": "false", "aria-controls": results, "aria-autocomplete": "list", "aria-haspopup": "listbox",
    } : {}),
  });

  const tips = () => make("details", { class: "tips", open: true }, make("summary", {}, say("tips.title")),
    make("ul", {}, ...TIPS.map((tip) => make("li", {}, say(`tips.${tip}`)))));

  doracak.parts = (listbox) => {
    const id = (name) => (listbox ? `_search-${name}` : `_find-${name}`);
    const input = field(id("field"), id("results"), listbox);
    const filterTitle = make("summary", {}, say("filters")), facets = make("div", { class: "facets" });
    return {
      input,
      label: make("label", { for: input.id, class: listbox ? "quiet-label" : "" }, say("label")),
      status: make("p", { class: "told", role: "status" }),
      notes: make("div", { class: "notes" }),
      results: make("div", { id: id("results"), class: "results", ...(listbox ? { role: "listbox", "aria-label": say("results") } : {}) }),
      none: make("div", { class: "none" }),
      filterTitle,
      facets,
      filters: make("details", { class: "filters", hidden: true }, filterTitle, facets),
      more: make("button", { type: "button", class: "show-more", hidden: true }, say("more")),
      tips: tips(),
    };
  };

  // Facets stand open beside the results where there is room.
  doracak.unfold = (filters) => {
    const wide = matchMedia("(min-width: 48rem)");
    const follow = () => { filters.open = wide.matches; };
    wide.addEventListener("change", follow);
    follow();
  };
}
