// The search in a dialog over any page: results are a list box of the field (WAI-ARIA combobox).
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say, make } = doracak;
  let dialog;

  doracak.open = () => {
    dialog ??= made();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  };

  const key = (name) => make("kbd", {}, name);
  const keys = () => make("p", { class: "keys", "aria-hidden": "true" },
    key("↑"), key("↓"), ` ${say("keys.move")} `, key("Enter"), ` ${say("keys.go")} `, key("Esc"), ` ${say("keys.end")}`);

  const made = () => {
    const box = new doracak.Box(true);
    // What is seen is the name, so that it can be said aloud (WCAG 2.5.3); where only the key is seen the word is kept.
    const close = make("button", { type: "button", class: "close" },
      make("span", { class: "key" }, "Esc"), " ", make("span", { class: "word" }, say("keys.end")));
    const all = make("a", { class: "all", href: document.querySelector("a.find").href }, say("all"));
    const node = make("dialog", { class: "search", "aria-label": say("title") },
      make("div", { class: "search-head", role: "search" }, box.label, box.input, close),
      box.status,
      make("div", { class: "search-body" }, make("div", { class: "search-main" }, box.notes, box.results, box.none, box.tips), box.filters),
      make("div", { class: "search-foot" }, keys(), all));
    close.addEventListener("click", () => node.close());
    box.changed = () => { all.href = `${document.querySelector("a.find").href}#${doracak.written(box.question)}`; };
    box.enter = () => { location.href = all.href; };
    box.leave = () => node.close();
    doracak.unfold(box.filters);
    closing(node);
    document.body.append(node);
    return node;
  };

  // Escape would first empty a search field; here it closes at once, as a click beside the dialog does.
  const closing = (node) => {
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      node.close();
    });
    node.addEventListener("click", (event) => { if (event.target === node) node.close(); });
  };
}
