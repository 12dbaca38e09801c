// Arrows among the results: in the dialog they choose an option while the field keeps the focus, on the page they move it.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});

  doracak.Moving = class {
    #active = -1;

    constructor({ input, results }, listbox) {
      Object.assign(this, { input, results, listbox });
      for (const node of [input, results]) node.addEventListener("keydown", (event) => this.arrow(event));
    }

    get options() {
      return [...this.results.querySelectorAll("[role=option]")];
    }

    // The option that Enter follows; none until an arrow was pressed.
    get chosen() {
      return this.options[this.#active];
    }

    activate(to) {
      if (!this.listbox) return;
      const options = this.options;
      this.chosen?.setAttribute("aria-selected", "false");
      this.#active = options.length ? Math.max(-1, Math.min(to, options.length - 1)) : -1;
      if (!this.chosen) return this.input.removeAttribute("aria-activedescendant");
      this.chosen.setAttribute("aria-selected", "true");
      this.chosen.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", this.chosen.id);
    }

    // From link to link, and from the first one back to the field.
    walk(step) {
      const links = [...this.results.querySelectorAll("a.hit")];
      const to = links.indexOf(document.activeElement) + step;
      if (to < 0) this.input.focus();
      else links[Math.min(to, links.length - 1)]?.focus();
    }

    arrow(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (this.listbox) this.activate(this.#active + step);
      else this.walk(step);
    }
  };
}
