// Opens the search: with a click, with `/` or with Ctrl+K. Everything else is loaded when it is first wanted.
// Without this file the link leads to a page that tells where else to look.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const link = document.querySelector("a.find");
  const place = document.getElementById("_find");
  let loading;

  const script = (address) => new Promise((resolve, reject) => {
    const made = Object.assign(document.createElement("script"), { src: address, async: false });
    made.addEventListener("load", resolve);
    made.addEventListener("error", () => reject(new Error(address)));
    document.head.append(made);
  });

  const load = () => (loading ??= Promise.all(link.dataset.scripts.split(" ").map(script)).catch((error) => {
    loading = undefined;
    throw error;
  }));

  const open = async () => {
    try {
      await load();
      if (place) place.querySelector("input").focus();
      else doracak.open();
    } catch {
      location.href = link.href;
    }
  };

  const settle = () => {
    doracak.words_of_page = JSON.parse(link.dataset.words);
    doracak.root = link.dataset.root;
    doracak.folder = `${link.dataset.root}_search/`;
    link.setAttribute("aria-keyshortcuts", "/ Control+K");
    if (!place) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-haspopup", "dialog");
    }
    for (const early of ["pointerenter", "focus"]) link.addEventListener(early, () => load().catch(() => {}), { once: true });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") link.click();
    });
    addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
      const wanted = event.key === "/" ? !typing && !event.ctrlKey && !event.metaKey && !event.altKey
        : event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!wanted || document.querySelector("dialog[open]:not(.search)")) return;
      event.preventDefault();
      open();
    });
    if (place) load().then(() => doracak.inPage(place), () => place.remove());
  };

  // The words that led here are marked in the text, without touching it.
  const mark = () => {
    const left = JSON.parse(sessionStorage.getItem("found") ?? "null");
    sessionStorage.removeItem("found");
    if (!left || left.page !== location.pathname || !globalThis.Highlight) return;
    const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = new Set(left.words.map(fold));
    const ranges = [];
    const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        if (!wanted.has(fold(word))) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  if (link) settle();
  try { mark(); } catch { /* storage may be switched off; nothing is marked then */ }
}
