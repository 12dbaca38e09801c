// Comforts only: without this file everything can still be read, reached and printed.
"use strict";

const root = document.documentElement;

// Menu and contents are folded on a narrow screen and open on a wide one.
for (const fold of document.querySelectorAll("details[data-open-from]")) {
  const wide = matchMedia(`(min-width: ${fold.dataset.openFrom})`);
  const follow = () => { fold.open = wide.matches; };
  wide.addEventListener("change", follow);
  follow();
}

// Colour scheme: automatic, light, dark, and round again.
const button = document.querySelector("button.theme");
const order = ["auto", "light", "dark"];
const name = () => root.dataset.theme || "auto";
const label = () => {
  button.setAttribute("aria-label", button.dataset[name()]);
  button.title = button.dataset[name()];
  button.dataset.now = name();
};
button.addEventListener("click", () => {
  const next = order[(order.indexOf(name()) + 1) % order.length];
  if (next === "auto") delete root.dataset.theme;
  else root.dataset.theme = next;
  try { localStorage.setItem("theme", next); } catch { /* the choice then holds for this page only */ }
  label();
});
button.hidden = false;
label();

// The section being read: marked in the contents, and kept when the language is changed.
const headings = [...document.querySelectorAll("article :is(h2, h3)[id]")];
const entries = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
const switches = [...document.querySelectorAll(".languages a")];
// At the top of a page nothing has to be measured, which would lay out all of a long one.
const above = () => !location.hash && scrollY < 10;
const here = () => {
  if (location.hash.startsWith("#?")) return location.hash.slice(1); // what a register is narrowed down to
  if (above()) return "";
  const line = innerHeight * 0.3;
  const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const seen = aim && aim.getBoundingClientRect();
  if (seen && seen.bottom > 0 && seen.top < innerHeight && aim.closest("article")) return aim.id;
  return headings.findLast((heading) => heading.getBoundingClientRect().top < line)?.id ?? "";
};
const section = () => {
  if (above()) return undefined;
  const line = innerHeight * 0.3;
  return headings.findLast((heading) => heading.getBoundingClientRect().top < line && entries.has(heading.id))?.id;
};
let waiting = false;
const mark = () => {
  waiting = false;
  const id = here();
  const read = section();
  for (const [key, link] of entries) {
    if (key === read) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const link of switches) link.hash = id;
};
const later = () => {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
};
addEventListener("scroll", later, { passive: true });
addEventListener("hashchange", later);
later();
