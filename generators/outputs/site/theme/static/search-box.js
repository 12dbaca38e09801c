// The search itself: a field with results as one types, in a dialog over any page and on a page of its own.
// In the dialog the results are a list box of the field (WAI-ARIA combobox); on the page they are headings and links.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say, make } = doracak;
  const lang = document.documentElement.lang;
  const api = document.documentElement.dataset.searchApi;
  const WAIT = 120, LIMIT = 10;

  // From the server where the page says that there is one, else from the index beside the pages.
  const ask = async (question) => {
    if (!api) return doracak.answer(question);
    const answer = await fromServer(question);
    const unfinished = question.typing && /[\p{L}\p{N}]{3}$/u.test(question.text);
    if (!unfinished || (answer.total && !answer.missed)) return answer;
    const begun = await fromServer({ ...question, text: `${question.text}*` });
    return begun.total ? begun : answer;
  };
  const fromServer = async ({ text, filters, older, limit }) => {
    const query = new URLSearchParams({ q: text, reader: lang, limit });
    for (const [facet, values] of Object.entries(filters)) for (const value of values) query.append(facet, value);
    if (older) query.set("older", "1");
    const answer = await fetch(`${api}?${query}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  // What the values of facets are called, as the answer says it.
  const labelsOf = ({ facets }) =>
    Object.fromEntries(facets.flatMap(({ name, values }) => values.map(({ value, label }) => [`${name}.${value}`, label])));

  // The question as the part of an address behind `#`, which no server is ever told.
  const written = ({ text, filters, older }) => {
    const parts = new URLSearchParams(text ? { q: text } : {});
    for (const [facet, values] of Object.entries(filters)) for (const value of values) parts.append(facet, value);
    if (older) parts.set("older", "1");
    return String(parts);
  };
  const readQuestion = (hash) => {
    const parts = new URLSearchParams(hash.replace(/^#/, ""));
    const filters = {};
    for (const facet of doracak.facetNames) if (parts.has(facet)) filters[facet] = new Set(parts.getAll(facet));
    return { text: parts.get("q") ?? "", filters, older: parts.has("older") };
  };

  // One field with its results; `listbox` says that it is in the dialog.
  const box = (listbox) => {
    const question = { text: "", filters: {}, older: false, limit: LIMIT };
    const unfolded = new Set(["kind"]);
    const id = (name) => (listbox ? `_search-${name}` : `_find-${name}`);
    const combobox = {
      role: "combobox", "aria-expanded": "false", "aria-controls": id("results"), "aria-autocomplete": "list", "aria-haspopup": "listbox",
    };
    const input = make("input", {
      type: "search", id: id("field"), autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
      maxlength: "512", placeholder: say("placeholder"), ...(listbox ? combobox : {}),
    });
    const label = make("label", { for: input.id, class: listbox ? "quiet-label" : "" }, say("label"));
    const status = make("p", { class: "told", role: "status" });
    const notes = make("div", { class: "notes" });
    const results = make("div", { id: id("results"), class: "results", ...(listbox ? { role: "listbox", "aria-label": say("results") } : {}) });
    const filterTitle = make("summary", {}, say("filters"));
    const facets = make("div", { class: "facets" });
    const filters = make("details", { class: "filters", hidden: true }, filterTitle, facets);
    const more = make("button", { type: "button", class: "show-more", hidden: true }, say("more"));
    const tips = make("details", { class: "tips", open: true }, make("summary", {}, say("tips.title")),
      make("ul", {}, ...["forms", "phrase", "field", "codes"].map((tip) => make("li", {}, say(`tips.${tip}`)))));
    const self = { input, label, status, notes, results, filters, more, tips, question, changed: () => {} };
    let turn = 0, pause, active = -1;

    const chosen = () => Object.values(question.filters).reduce((sum, values) => sum + values.size, 0);
    const empty = () => !question.text.trim() && !chosen();

    const clear = () => {
      for (const one of [notes, results, facets]) one.replaceChildren();
      status.textContent = "";
      filters.hidden = more.hidden = true;
      tips.hidden = false;
      if (listbox) input.setAttribute("aria-expanded", "false");
    };

    const show = (answer, labels) => {
      const focused = facets.contains(document.activeElement) && document.activeElement;
      results.replaceChildren(...doracak.shown(answer, labels, listbox));
      notes.replaceChildren(...doracak.shownNotes(answer, ({ text = question.text, older = question.older }) => {
        Object.assign(question, { text, older });
        input.value = text;
        input.focus();
        self.search();
      }));
      status.textContent = doracak.sayCount("found", answer.total);
      facets.replaceChildren(...doracak.shownFacets(answer.facets, unfolded, choose));
      if (focused) facets.querySelector(`[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)?.focus();
      if (chosen()) facets.append(unfilter());
      filterTitle.textContent = chosen() ? say("filtered", { count: chosen() }) : say("filters");
      filters.hidden = !facets.children.length;
      tips.hidden = answer.total > 0;
      more.hidden = listbox || answer.groups.length < question.limit;
      results.dataset.asked = answer.query;
      activate(-1);
      if (listbox) input.setAttribute("aria-expanded", String(answer.groups.length > 0));
    };

    const choose = (facet, value, on) => {
      question.filters[facet] ??= new Set();
      if (on) question.filters[facet].add(value);
      else question.filters[facet].delete(value);
      question.limit = LIMIT;
      self.search();
    };
    const unfilter = () => {
      const button = make("button", { type: "button", class: "plain" }, say("unfilter"));
      button.addEventListener("click", () => {
        question.filters = {};
        input.focus();
        self.search();
      });
      return button;
    };

    self.search = async (typing = false) => {
      const mine = ++turn;
      clearTimeout(pause);
      self.changed();
      if (empty()) return clear();
      results.setAttribute("aria-busy", "true");
      const slow = setTimeout(() => { if (mine === turn) status.textContent = say("loading"); }, 400);
      try {
        const answer = await ask({ ...question, lang, typing });
        if (mine === turn) show(answer, labelsOf(answer));
      } catch (error) {
        if (mine === turn) {
          clear();
          status.textContent = say("failed");
          console.warn(error.message);
        }
      } finally {
        clearTimeout(slow);
        if (mine === turn) results.removeAttribute("aria-busy");
      }
    };

    // The active option of the list box; the field keeps the focus and names it.
    const activate = (to) => {
      if (!listbox) return;
      const options = [...results.querySelectorAll("[role=option]")];
      options[active]?.setAttribute("aria-selected", "false");
      active = options.length ? Math.max(-1, Math.min(to, options.length - 1)) : -1;
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else {
        options[active].setAttribute("aria-selected", "true");
        options[active].scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", options[active].id);
      }
    };
    // On the page the arrows go from link to link, and from the first one back to the field.
    const walk = (step) => {
      const links = [...results.querySelectorAll("a.hit")];
      const to = links.indexOf(document.activeElement) + step;
      if (to < 0) input.focus();
      else links[Math.min(to, links.length - 1)]?.focus();
    };
    const arrow = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (listbox) activate(active + step);
      else walk(step);
    };

    input.addEventListener("input", () => {
      Object.assign(question, { text: input.value, older: false, limit: LIMIT });
      clearTimeout(pause);
      pause = setTimeout(() => self.search(true), WAIT);
    });
    input.addEventListener("keydown", (event) => {
      arrow(event);
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      if (active >= 0) results.querySelectorAll("[role=option]")[active].click();
      else self.enter();
    });
    results.addEventListener("keydown", arrow);
    results.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      // A server that counts what nobody opens is told that something was.
      if (api) fetch(`${new URL("opened", new URL(api, location))}?${new URLSearchParams({ q: question.text })}`, { keepalive: true }).catch(() => {});
      const words = [...results.querySelectorAll("mark")].map((mark) => mark.textContent);
      try {
        sessionStorage.setItem("found", JSON.stringify({ page: new URL(link.href).pathname, words: [...new Set(words)] }));
      } catch { /* storage may be switched off; nothing is marked then */ }
      if (listbox && new URL(link.href).pathname === location.pathname) self.leave();
    });
    more.addEventListener("click", () => {
      question.limit += LIMIT;
      self.search();
    });
    self.enter = () => self.search();
    self.leave = () => {};
    clear();
    return self;
  };

  let dialog;
  doracak.open = () => {
    dialog ??= made();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  };

  const made = () => {
    const self = box(true);
    const close = make("button", { type: "button", class: "close" }, make("span", { "aria-hidden": "true" }, "Esc"));
    const all = make("a", { class: "all", href: document.querySelector("a.find").href }, say("all"));
    const keys = make("p", { class: "keys", "aria-hidden": "true" },
      make("kbd", {}, "↑"), make("kbd", {}, "↓"), ` ${say("keys.move")} `, make("kbd", {}, "Enter"), ` ${say("keys.go")} `, make("kbd", {}, "Esc"), ` ${say("keys.end")}`);
    const node = make("dialog", { class: "search", "aria-label": say("title") },
      make("div", { class: "search-head", role: "search" }, self.label, self.input, close),
      self.status,
      make("div", { class: "search-body" }, make("div", { class: "search-main" }, self.notes, self.results, self.tips), self.filters),
      make("div", { class: "search-foot" }, keys, all));
    close.setAttribute("aria-label", say("close"));
    close.addEventListener("click", () => node.close());
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      node.close();
    });
    node.addEventListener("click", (event) => { if (event.target === node) node.close(); });
    self.changed = () => { all.href = `${document.querySelector("a.find").href}#${written(self.question)}`; };
    self.enter = () => { location.href = all.href; };
    self.leave = () => node.close();
    unfold(self.filters);
    document.body.append(node);
    return node;
  };

  // Facets stand open beside the results where there is room.
  const unfold = (filters) => {
    const wide = matchMedia("(min-width: 48rem)");
    const follow = () => { filters.open = wide.matches; };
    wide.addEventListener("change", follow);
    follow();
  };

  // The page of the search: what is asked stands in its address, so that it can be kept and sent.
  doracak.inPage = (place) => {
    const self = box(false);
    const from = () => {
      Object.assign(self.question, readQuestion(location.hash), { limit: LIMIT });
      self.input.value = self.question.text;
      self.search();
    };
    self.changed = () => {
      const hash = written(self.question);
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    };
    for (const link of document.querySelectorAll(".languages a")) {
      link.addEventListener("click", () => { link.hash = location.hash; });
    }
    place.append(
      make("div", { class: "search-head", role: "search" }, self.label, self.input),
      self.status,
      make("div", { class: "search-body" },
        make("div", { class: "search-main" }, self.notes, self.results, self.more, self.tips), self.filters));
    unfold(self.filters);
    addEventListener("hashchange", from);
    from();
    self.input.focus({ preventScroll: true });
  };
}
