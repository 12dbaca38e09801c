"use strict";
// Saves what was filled in as a file for `collect`, and reads such a file again. Nothing leaves the machine.
(() => {
  const form = document.querySelector("form.answers");
  const said = JSON.parse(form.dataset.said);
  const told = form.querySelector(".told");
  const tables = [...form.querySelectorAll("[data-rows]")];
  const controls = (place) => [...place.querySelectorAll("[name]")];
  const rowsOf = (table) => [...table.querySelector("tbody").rows];
  const tell = (key, file) => { told.textContent = said[key].replace("{file}", file); };

  const named = (row, number, words) => {
    for (const one of controls(row)) {
      const label = one.getAttribute("aria-label");
      one.setAttribute("aria-label", label.slice(0, label.lastIndexOf(", ") + 2) + words.replace("{number}", number));
    }
  };

  const addRow = (table) => {
    const rows = rowsOf(table);
    const made = rows[rows.length - 1].cloneNode(true);
    for (const one of controls(made)) one.value = "";
    named(made, rows.length + 1, table.dataset.row);
    rows[rows.length - 1].after(made);
    return made;
  };

  const answers = () => {
    const fields = {};
    for (const one of controls(form)) if (!one.closest("[data-rows]") && one.value.trim()) fields[one.name] = one.value;
    const held = {};
    for (const table of tables) {
      held[table.dataset.rows] = rowsOf(table).map((row) => {
        const values = controls(row).filter((one) => one.value.trim()).map((one) => [one.name, one.value]);
        return Object.fromEntries(values);
      }).filter((row) => Object.keys(row).length);
    }
    const { report, version, lang } = form.dataset;
    return { doracak: "answers", report, version, lang, fields, tables: held };
  };

  const fileName = (made) => {
    const parts = ["form.body", "form.period", "form.institution"].map((key) => made.fields[key] || "");
    const name = [made.report, ...parts].join("-").replace(/[^A-Za-z0-9-]+/g, "-").replace(/-+/g, "-");
    return `${name.replace(/-$/, "")}.json`;
  };

  const save = () => {
    const made = answers();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(made, null, 1)], { type: "application/json" }));
    link.download = fileName(made);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell("saved", link.download);
  };

  const put = (held, values) => {
    for (const one of held) one.value = Object.hasOwn(values, one.name) ? values[one.name] : "";
  };

  const load = (made) => {
    put(controls(form).filter((one) => !one.closest("[data-rows]")), made.fields);
    for (const table of tables) {
      const held = made.tables[table.dataset.rows] || [];
      while (rowsOf(table).length < held.length) addRow(table);
      rowsOf(table).forEach((row, place) => put(controls(row), held[place] || {}));
    }
  };

  const read = async (input) => {
    const [file] = input.files;
    if (!file) return;
    try {
      const made = JSON.parse(await file.text());
      if (made.doracak !== "answers" || made.report !== form.dataset.report) throw new TypeError();
      load(made);
      tell("loaded", file.name);
    } catch {
      tell("not-loaded", file.name);
    }
    input.value = "";
  };

  // On a narrow screen a row is a card: one of them is enough to begin with.
  if (matchMedia("(max-width: 40rem)").matches) {
    for (const table of tables) {
      const spare = rowsOf(table).slice(1).filter((row) => controls(row).every((one) => !one.value));
      for (const row of spare) row.remove();
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const table of tables) {
    table.querySelector(".add").addEventListener("click", () => controls(addRow(table))[0].focus());
  }
  form.querySelector(".save").addEventListener("click", save);
  form.querySelector(".load input").addEventListener("change", (event) => read(event.target));
})();
