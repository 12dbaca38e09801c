// Registers: columns that sort and a box that filters. The table is complete without this file.
// Words sort by data-sort, their place in the language's own order, which browsers do not know for every language.
"use strict";

const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);
const say = (template, values) => template.replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);

for (const table of document.querySelectorAll("table.register")) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
  if (rows.length > 5) addFilter(table, rows, texts);
  [...table.tHead.rows[0].cells].forEach((head, column) => addSort(table, body, rows, head, column));
}

function addFilter(table, rows, texts) {
  const box = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  box.className = "filter";
  input.type = "search";
  input.autocomplete = "off";
  input.id = `${table.parentElement.id}-filter`;
  label.htmlFor = input.id;
  label.textContent = table.dataset.filter;
  count.setAttribute("for", input.id);
  const show = () => {
    const parts = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !parts.every((part) => texts.get(row).includes(part));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = say(table.dataset.count, { shown, total: rows.length });
  };
  input.addEventListener("input", show);
  box.append(label, input, count);
  table.parentElement.before(box);
  show();
}

function addSort(table, body, rows, head, column) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.title = say(table.dataset.sort, { column: head.textContent });
  button.append(...head.childNodes);
  head.append(button);
  const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const numeric = head.dataset.type !== "date";
  const number = (text) => Number.parseFloat(text.replace(/\s/g, "").replace(",", ".")) || 0;
  const compare = numeric ? (a, b) => number(key(a)) - number(key(b)) : (a, b) => collator.compare(key(a), key(b));
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
    body.append(...rows);
  });
}
