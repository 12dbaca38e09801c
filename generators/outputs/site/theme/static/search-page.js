// The search on a page of its own: what is asked stands in its address, so that it can be kept and sent.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { make } = doracak;

  doracak.inPage = (place) => {
    const box = new doracak.Box(false);
    const from = () => {
      const question = doracak.readQuestion(location.hash);
      box.input.value = question.text;
      box.again(question);
    };
    box.changed = () => {
      const hash = doracak.written(box.question);
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    };
    for (const link of document.querySelectorAll(".languages a")) {
      link.addEventListener("click", () => { link.hash = location.hash; });
    }
    place.append(
      make("div", { class: "search-head", role: "search" }, box.label, box.input),
      box.status,
      make("div", { class: "search-body" },
        make("div", { class: "search-main" }, box.notes, box.results, box.none, box.more, box.tips), box.filters));
    doracak.unfold(box.filters);
    addEventListener("hashchange", from);
    from();
    box.input.focus({ preventScroll: true });
  };
}
