// Registers: columns that sort, a box and choices that narrow the rows down. Every row stands on a page without this
// file. Words sort by data-sort, their place in the language's own order, which browsers do not know for every language.
"use strict";

{
  const MOST = 200; // so many rows are shown of a register whose rows are loaded from files
  const language = document.documentElement.lang;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);
  const say = (template, values) => template.replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
  const made = (tag, attributes, ...children) => {
    const node = Object.assign(document.createElement(tag), attributes);
    node.append(...children);
    return node;
  };

  // Files of rows call this function: a page opened from a folder may load scripts, and nothing else.
  const arriving = new Map();
  globalThis.registerPart = (name, value) => arriving.get(name)?.(value);
  const loaded = new Map();
  const load = (base, name) => {
    const [file, version] = name.split("?");
    const url = new URL(`${file}.js${version ? `?${version}` : ""}`, base);
    if (!loaded.has(url.pathname)) {
      loaded.set(url.pathname, new Promise((resolve, reject) => {
        arriving.set(url.pathname.split("/").pop(), resolve);
        document.head.append(made("script", { src: url, onerror: () => reject(new Error(url)) }));
      }));
    }
    return loaded.get(url.pathname);
  };

  // Rows: those of the page, or those of a file, of which a row is made only when it is shown.
  const chosen = (cell) => new Map((cell.dataset.facets ?? "").split("\n").filter(Boolean).map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  }));
  const ofPage = (row, columns) => {
    const cells = [...row.cells];
    return {
      node: () => row,
      text: fold(row.textContent),
      keys: cells.map((cell, place) => key(columns[place], cell.dataset.sort ?? figure(cell, columns[place]))),
      facets: cells.map(chosen),
    };
  };
  const ofFile = (cells, columns) => {
    const words = (cell) => cell[2].map((span) => span[0]).join("");
    let row;
    return {
      node: () => (row ??= made("tr", {}, ...cells.map((cell, place) => shown(cell, columns[place], place)))),
      text: fold(cells.map(words).join(" ")),
      keys: cells.map((cell, place) => (columns[place].type === "number" ? key(columns[place], cell[0]) : cell[0] || null)),
      facets: cells.map((cell) => new Map(cell[1].map((value) => [value, value]))),
    };
  };
  const figure = (cell, column) => (column.type === "number" ? cell.textContent.trim() : undefined);
  const key = (column, text) => {
    if (text === undefined || text === "") return null;
    return column.type === "date" ? text : Number.parseFloat(text.replace(",", ".")) || 0;
  };
  const shown = (cell, column, place) => {
    const node = made(place ? "td" : "th", { className: column.head.className });
    if (!place) node.scope = "row";
    node.dataset.label = column.name;
    const words = cell[2].length > 1 ? made("span", {}) : node;
    for (const [text, href, lang, style] of cell[2]) {
      const inner = style ? made(style === "strong" || style === "code" ? style : "span", { className: style }, text) : text;
      const outer = href ? made("a", { href }, inner) : lang && !style ? made("span", {}, inner) : inner;
      if (lang) outer.lang = lang;
      words.append(outer);
    }
    if (words !== node) node.append(words);
    return node;
  };
  const compare = (column, down) => (a, b) => {
    const [x, y] = [a.keys[column], b.keys[column]];
    if (x === null || y === null) return (x === null) - (y === null);
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1);
  };

  class Register {
    constructor(table, alone) {
      this.table = table;
      this.words = table.dataset;
      const above = table.parentElement.previousElementSibling;
      this.room = above?.matches(".filter:empty") ? above : null;
      this.before = alone ? "" : `${table.parentElement.id}.`;
      this.columns = [...table.tHead.rows[0].cells].map((head) => ({ head, ...head.dataset }));
      this.own = [...table.tBodies[0].rows].map((row) => ofPage(row, this.columns));
      this.state = { q: "", facets: new Map(), sort: null, down: false };
      this.base = table.dataset.parts && new URL(table.dataset.parts, location.href);
      this.columns.forEach((column, place) => this.addSort(column, place));
    }

    async start() {
      // The box stands there before the list arrives, so that nothing is pushed down later.
      if (this.room || this.base || this.own.length > 5) this.addBox();
      if (this.base) {
        this.list = await load(this.base, this.base.pathname.split("/").pop().replace(/\.js$/, ""));
        for (const [name, { select }] of this.choices) this.fill(select, this.list.facets[name] ?? []);
      }
      this.read();
      addEventListener("hashchange", () => this.read());
    }

    addSort(column, place) {
      const title = say(this.words.sort, { column: column.head.textContent });
      const button = made("button", { type: "button", className: "sort", title }, ...column.head.childNodes);
      column.name = button.textContent;
      column.head.append(button);
      button.addEventListener("click", () => {
        this.state.down = this.state.sort === place && !this.state.down;
        this.state.sort = place;
        this.changed();
      });
    }

    addBox() {
      const id = `${this.table.parentElement.id}-filter`;
      this.input = made("input", { type: "search", autocomplete: "off", id });
      this.count = made("output", {});
      this.count.setAttribute("for", id);
      this.clear = made("button", { type: "button", className: "clear", hidden: true }, this.words.clear);
      this.choices = new Map();
      const box = this.room ?? made("div", { className: "filter" });
      box.append(made("label", { htmlFor: id }, this.words.filter), this.input);
      this.columns.forEach((column, place) => column.facet && this.addChoice(box, column, place));
      box.append(this.clear, this.count);
      this.input.addEventListener("input", () => { this.state.q = this.input.value; this.changed(); });
      this.clear.addEventListener("click", () => {
        Object.assign(this.state, { q: "", facets: new Map(), sort: null, down: false });
        this.changed();
        this.input.focus();
      });
      if (!this.room) this.table.parentElement.before(box);
    }

    addChoice(box, column, place) {
      const options = this.found(place, column.type);
      if (options.length < 2 && !this.base) return;
      const id = `${this.input.id}-${column.key}`;
      const select = made("select", { id });
      this.fill(select, options);
      select.addEventListener("change", () => {
        if (select.value) this.state.facets.set(column.key, select.value);
        else this.state.facets.delete(column.key);
        this.changed();
      });
      this.choices.set(column.key, { select, place });
      box.append(made("span", { className: "narrow" }, made("label", { htmlFor: id }, column.facet), select));
    }

    fill(select, options) {
      const all = options.map(([value, words]) => new Option(words, value));
      select.replaceChildren(new Option(this.words.all, ""), ...all);
    }

    found(place, type) {
      const places = new Map();
      const words = new Map();
      for (const row of this.own) {
        for (const [value, text] of row.facets[place]) {
          words.set(value, text);
          if (row.facets[place].size === 1) places.set(value, row.keys[place]);
        }
      }
      const order = (value) => places.get(value) ?? Infinity;
      const options = [...words].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
      return type === "date" ? options.reverse() : options;
    }

    get plain() {
      return !this.state.q.trim() && !this.state.facets.size && this.state.sort === null;
    }

    // The state stands in the address, so that it can be kept, sent, and taken along to the other language.
    read() {
      const asked = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
      const value = (name) => asked.get(this.before + name) ?? "";
      const column = this.columns.findIndex((one) => one.key === value("sort").replace(/^-/, ""));
      this.state.q = this.input ? value("q") : "";
      this.state.sort = column < 0 ? null : column;
      this.state.down = value("sort").startsWith("-");
      this.state.facets = new Map([...(this.choices ?? []).keys()].map((name) => [name, value(name)]).filter(([, one]) => one));
      this.show();
    }

    write() {
      const asked = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
      const names = ["q", "sort", ...(this.choices ?? new Map()).keys()];
      const values = { q: this.state.q.trim(), ...Object.fromEntries(this.state.facets) };
      if (this.state.sort !== null) values.sort = (this.state.down ? "-" : "") + this.columns[this.state.sort].key;
      for (const name of names) {
        if (values[name]) asked.set(this.before + name, values[name]);
        else asked.delete(this.before + name);
      }
      const kept = asked.toString();
      history.replaceState(null, "", kept ? `#?${kept}` : location.pathname + location.search);
      for (const link of document.querySelectorAll(".languages a")) link.hash = kept && `?${kept}`;
    }

    changed() {
      this.write();
      this.show();
    }

    async rows() {
      if (!this.base || this.plain) return this.own;
      const fits = ([, facets]) => [...this.state.facets].every(([name, value]) => facets[name]?.includes(value) ?? true);
      const parts = await Promise.all(this.list.parts.filter(fits).map(([name]) => load(this.base, name)));
      return parts.flatMap((part) => (part.made ??= part.map((cells) => ofFile(cells, this.columns))));
    }

    async show() {
      const turn = (this.turn = {});
      if (this.base && !this.plain) this.tell(this.words.loading);
      let rows;
      try {
        rows = await this.rows();
      } catch {
        this.tell(this.words.failed);
        return;
      }
      if (turn !== this.turn) return;
      const found = this.sorted(rows.filter((row) => this.fits(row)));
      const most = this.base ? found.slice(0, MOST) : found;
      this.table.tBodies[0].replaceChildren(...most.map((row) => row.node()));
      this.mark();
      this.tell(this.summary(found.length, most.length));
    }

    fits(row) {
      const parts = fold(this.state.q).split(/\s+/).filter(Boolean);
      const facets = [...this.state.facets].every(([name, value]) => row.facets[this.choices.get(name).place].has(value));
      return facets && parts.every((part) => row.text.includes(part));
    }

    sorted(rows) {
      return this.state.sort === null ? rows : rows.sort(compare(this.state.sort, this.state.down));
    }

    mark() {
      this.columns.forEach(({ head }, place) => {
        if (place === this.state.sort) head.setAttribute("aria-sort", this.state.down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      if (!this.input) return;
      if (this.input.value.trim() !== this.state.q.trim()) this.input.value = this.state.q;
      for (const [name, { select }] of this.choices) select.value = this.state.facets.get(name) ?? "";
      this.clear.hidden = this.plain;
    }

    summary(found, most) {
      const total = this.list?.total ?? this.own.length;
      const direction = this.state.down ? this.words.descending : this.words.ascending;
      const parts = [say(this.words.count, { shown: found, total })];
      if (most < found) parts.push(say(this.words.more, { most }));
      if (this.state.sort !== null) parts.push(say(this.words.sorted, { column: this.columns[this.state.sort].name, direction }));
      return parts.join(". ").replaceAll(".. ", ". ");
    }

    tell(words) {
      if (this.count) this.count.textContent = words;
    }
  }

  const tables = [...document.querySelectorAll("table.register")];
  for (const table of tables) {
    new Register(table, tables.length === 1).start().catch(() => { /* the rows of the page stay as they are */ });
  }
}
