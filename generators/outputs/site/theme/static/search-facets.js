// What was chosen, by ticking or typing (`kind:minutes`), what passes it, and how many hits each value has.
// As search/choices.py, search/facets.py and search/engines/facets.py do.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const FACETS = ["kind", "body", "institution", "year", "status", "lang", "scheme"];
  const SINGLE = new Set(["kind", "status", "lang", "year"]);
  const MOST = 30, SOME = 6, NEAR = 60;
  const DAY = /^(\p{Nd}{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\p{Nd}|3[01]))?)?$/u;

  doracak.facetNames = FACETS;

  // The values of a unit in a facet.
  doracak.values = (columns, facet, unit) =>
    (facet === "year" ? columns.date(unit).map((date) => date.slice(0, 4)) : columns[facet](unit));

  doracak.speech = async (lang) => {
    const { languages } = await doracak.lore();
    return doracak.piece("speech", Math.max(languages.indexOf(lang), 0));
  };

  const known = async (facet) => {
    const [columns, { units }] = [await doracak.columns(), await doracak.entry()];
    const found = new Set();
    for (let unit = 0; unit < units; unit++) doracak.values(columns, facet, unit).forEach((value) => found.add(value));
    return [...found].sort();
  };

  // How a value is called in all languages, folded.
  const callings = async (facet) => {
    const { languages } = await doracak.lore();
    const spoken = await Promise.all(languages.map(doracak.speech));
    return (value) => spoken.map(({ labels }) => doracak.fold(labels?.[`${facet}.${value}`] ?? ""));
  };

  // The values that a typed one means: by id, by another name, by label, or by how they begin.
  const named = async (facet, values, typed) => {
    if (!typed) return [];
    const [alias, called] = [(await doracak.lore()).aliases[facet]?.[typed], await callings(facet)];
    const exact = values.filter((value) => doracak.fold(value) === typed || value === alias || called(value).includes(typed));
    return exact.length ? exact : values.filter((value) => doracak.fold(value).startsWith(typed));
  };

  // Of a hundred: how much of two spellings is the same, twice the longest common subsequence by both lengths.
  const likeness = (one, other) => {
    let before = new Array(other.length + 1).fill(0);
    for (const letter of one) {
      const row = [0];
      for (let at = 0; at < other.length; at++) {
        row.push(letter === other[at] ? before[at] + 1 : Math.max(before[at + 1], row[at]));
      }
      before = row;
    }
    return one.length + other.length ? (200 * before.at(-1)) / (one.length + other.length) : 100;
  };

  // The value that is spelt, or called, most like what was typed; the first ones where none is like it.
  const near = async (facet, values, typed) => {
    const called = await callings(facet), letters = [...typed];
    const best = { value: "", like: 0 };
    for (const value of values) {
      const like = Math.max(...[doracak.fold(value), ...called(value)].map((name) => likeness(letters, [...name])));
      if (like > best.like) Object.assign(best, { value, like });
    }
    return best.like >= NEAR ? best.value : values.slice(0, SOME).join(", ");
  };

  const bound = (text, last) => {
    const found = DAY.exec(text);
    return found ? `${found[1]}-${found[2] ?? (last ? "12" : "01")}-${found[3] ?? (last ? "31" : "01")}` : "";
  };

  // Filters are {kind: Set, ..., since, until, day}; what was typed is added to what was ticked.
  doracak.choose = async (chosen, before) => {
    const filters = { ...before };
    const messages = [];
    const tell = (code, values) => messages.push({ code, values });
    for (const { field, value, excluded } of chosen) {
      if (!FACETS.includes(field)) {
        const day = excluded ? "" : bound(value, field === "until");
        if (day) filters[field] = day;
        else tell("bad-day", { text: value });
        continue;
      }
      const values = await known(field);
      const typed = doracak.fold(value);
      const found = await named(field, values, typed);
      if (!found.length) tell("value", { field, text: value, near: await near(field, values, typed) });
      else if (excluded && !SINGLE.has(field)) tell("not-excluded", { field });
      else if (excluded) {
        const left = filters[field]?.size ? [...filters[field]] : values;
        filters[field] = new Set(left.filter((one) => !found.includes(one)));
      } else filters[field] = new Set([...(filters[field] ?? []), ...found]);
    }
    return { filters, messages };
  };

  const inTime = (columns, unit, { since, until, day }) => {
    const first = (name) => columns[name](unit)[0] ?? "";
    const date = first("date");
    if ((since || until) && !date) return false;
    if ((since && date < since) || (until && date > until)) return false;
    return !day || ((!first("since") || first("since") <= day) && (!first("until") || first("until") >= day));
  };

  const refusing = (columns, unit, filters) => FACETS.filter((facet) =>
    filters[facet]?.size && !doracak.values(columns, facet, unit).some((value) => filters[facet].has(value)));

  doracak.passes = (columns, unit, filters) =>
    inTime(columns, unit, filters) && refusing(columns, unit, filters).length === 0;

  // The units that pass, and hits per facet and value; a facet is counted without its own choice.
  doracak.sieve = (columns, units, filters) => {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const passing = [];
    for (const unit of units) {
      if (!inTime(columns, unit, filters)) continue;
      const refused = refusing(columns, unit, filters);
      if (!refused.length) passing.push(unit);
      for (const facet of refused.length ? refused.slice(0, refused.length === 1 ? 1 : 0) : FACETS) {
        for (const value of new Set(doracak.values(columns, facet, unit))) {
          counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      }
    }
    return { passing, counts };
  };

  // Facets as readers see them: years in order, other values the most frequent first, chosen ones before all.
  doracak.facets = (counts, filters, labels) => FACETS.map((name) => {
    const chosen = filters[name] ?? new Set();
    const all = new Set([...counts[name].keys(), ...chosen]);
    const values = [...all].filter(Boolean).map((value) => ({
      value, label: labels[`${name}.${value}`] ?? value, count: counts[name].get(value) ?? 0, chosen: chosen.has(value),
    }));
    if (name === "year") values.sort((a, b) => (a.value < b.value ? 1 : -1));
    else values.sort((a, b) => b.chosen - a.chosen || b.count - a.count || (a.label < b.label ? -1 : 1));
    return { name, label: labels[name] ?? name, values: values.slice(0, MOST) };
  }).filter(({ values }) => values.length);
}
