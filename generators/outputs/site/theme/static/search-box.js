// One field with results as one types; search-dialog.js and search-page.js put it in its place.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say } = doracak;
  const WAIT = 120, SLOW = 400, REST = 1500, LIMIT = 10;

  // What follows a question, what Enter does without a chosen result and what leaving does is told by the place.
  doracak.Box = class {
    question = { text: "", filters: {}, older: false, limit: LIMIT };
    unfolded = new Set(["kind"]);
    turn = 0;
    changed = () => {};
    enter = () => this.search();
    leave = () => {};

    constructor(listbox) {
      Object.assign(this, doracak.parts(listbox), { listbox });
      this.moving = new doracak.Moving(this, listbox);
      this.input.addEventListener("input", () => this.typed());
      this.input.addEventListener("keydown", (event) => this.entered(event));
      this.results.addEventListener("click", (event) => this.followed(event));
      this.more.addEventListener("click", () => this.again({ limit: this.question.limit + LIMIT }));
      this.clear();
    }

    get chosen() {
      return Object.values(this.question.filters).reduce((sum, values) => sum + values.size, 0);
    }

    typed() {
      Object.assign(this.question, { text: this.input.value, older: false, limit: LIMIT });
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.search(true), WAIT);
    }

    entered(event) {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      if (this.moving.chosen) this.moving.chosen.click();
      else this.enter();
    }

    // Something else than typing changes the question.
    again(change) {
      Object.assign(this.question, { limit: LIMIT }, change);
      this.search();
    }

    // A button that is gone with its answer gives the focus back to the field.
    ask(change) {
      if (change.text !== undefined) this.input.value = change.text;
      this.input.focus();
      this.again(change);
    }

    choose(facet, value, on) {
      const values = new Set(this.question.filters[facet]);
      if (on) values.add(value);
      else values.delete(value);
      this.again({ filters: { ...this.question.filters, [facet]: values } });
    }

    async search(typing = false) {
      const mine = ++this.turn, current = () => mine === this.turn;
      clearTimeout(this.pause);
      this.changed();
      if (!this.question.text.trim() && !this.chosen) return this.clear();
      this.results.setAttribute("aria-busy", "true");
      const slow = setTimeout(() => { if (current()) this.status.textContent = say("loading"); }, SLOW);
      try {
        const answer = await doracak.ask({ ...this.question, typing });
        if (!current()) return;
        this.show(answer);
        setTimeout(() => { if (current()) doracak.rested(this.question); }, REST);
        if (!answer.total) await this.help(current);
      } catch (error) {
        if (current()) this.fail(error);
      } finally {
        clearTimeout(slow);
        if (current()) this.results.removeAttribute("aria-busy");
      }
    }

    show(answer) {
      this.results.replaceChildren(...doracak.shown(answer, doracak.labelsOf(answer), this.listbox));
      this.notes.replaceChildren(...doracak.shownNotes(answer, (change) => this.ask(change)));
      this.none.replaceChildren();
      this.status.textContent = doracak.sayCount("found", answer.total);
      this.showFacets(answer);
      this.tips.hidden = answer.total > 0;
      this.more.hidden = this.listbox || answer.groups.length < this.question.limit;
      this.results.dataset.asked = answer.query;
      this.moving.activate(-1);
      if (this.listbox) this.input.setAttribute("aria-expanded", String(answer.groups.length > 0));
    }

    showFacets({ facets }) {
      const focused = this.facets.contains(document.activeElement) && document.activeElement;
      const scrolled = new Map([...this.facets.querySelectorAll(".facet")].map((one) => [one.dataset.facet, one.lastChild.scrollTop]));
      this.facets.replaceChildren(...doracak.shownFacets(facets, this.unfolded, (...choice) => this.choose(...choice)));
      for (const one of this.facets.children) one.lastChild.scrollTop = scrolled.get(one.dataset.facet) ?? 0;
      if (focused) this.facets.querySelector(`[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)?.focus();
      if (this.chosen) this.facets.append(doracak.button(say("unfilter"), () => this.ask({ filters: {} })));
      this.filterTitle.textContent = this.chosen ? say("filtered", { count: this.chosen }) : say("filters");
      this.filters.hidden = !this.facets.children.length;
    }

    async help(current) {
      const found = await doracak.shownNone(this.question, (question) => this.ask(question));
      if (current()) this.none.replaceChildren(...found);
    }

    clear() {
      for (const one of [this.notes, this.results, this.none, this.facets]) one.replaceChildren();
      this.status.textContent = "";
      this.filters.hidden = this.more.hidden = true;
      this.tips.hidden = false;
      if (this.listbox) this.input.setAttribute("aria-expanded", "false");
    }

    fail(error) {
      this.clear();
      this.status.textContent = say("failed");
      console.warn(error.message);
    }

    // The words that led to a page are left for it to mark; storage may be switched off, nothing is marked then.
    followed(event) {
      const link = event.target.closest("a");
      if (!link) return;
      doracak.opened(this.question.text);
      const page = new URL(link.href).pathname;
      const words = new Set([...this.results.querySelectorAll("mark")].map((mark) => mark.textContent));
      try {
        sessionStorage.setItem("found", JSON.stringify({ page, words: [...words] }));
      } catch { /* as said */ }
      if (this.listbox && page === location.pathname) this.leave();
    }
  };
}
