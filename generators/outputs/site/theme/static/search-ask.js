// Where answers come from, and a question as the part of an address behind `#`, which no server is ever told.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { lang, dataset: { searchApi: api, searchOpened: counting } } = document.documentElement;

  // From the server where the page says that there is one, else from the index beside the pages.
  doracak.ask = async (question) => {
    const wanted = { ...question, lang };
    if (!api) return doracak.answer(wanted);
    const answer = await fromServer({ ...wanted, typing: counting !== undefined });
    const unfinished = question.typing && /[\p{L}\p{N}]{3}$/u.test(question.text);
    if (!unfinished || (answer.total && !answer.missed)) return answer;
    const begun = await fromServer({ ...wanted, typing: counting !== undefined, text: `${question.text}*` });
    return begun.total ? begun : answer;
  };

  const fromServer = async ({ text, filters, older, limit, typing }) => {
    const query = new URLSearchParams({ q: text, reader: lang, limit });
    for (const [facet, values] of Object.entries(filters)) for (const value of values) query.append(facet, value);
    if (older) query.set("older", "1");
    if (typing) query.set("typing", "1");
    const answer = await fetch(`${api}?${query}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  // A server that counts is told what was asked in the end, and of that what was opened; the page may be left at once.
  let asked;
  doracak.rested = (question) => {
    if (!counting || !question.text.trim() || asked === question.text) return;
    asked = question.text;
    fromServer({ ...question, limit: 1, typing: false }).catch(() => {});
  };
  doracak.opened = (text) => {
    if (!counting || asked !== text) return;
    asked = undefined;
    fetch(`${counting}?${new URLSearchParams({ q: text })}`, { keepalive: true }).catch(() => {});
  };

  // What the values of facets are called, as the answer says it.
  doracak.labelsOf = ({ facets }) =>
    Object.fromEntries(facets.flatMap(({ name, values }) => values.map(({ value, label }) => [`${name}.${value}`, label])));

  doracak.written = ({ text, filters, older }) => {
    const parts = new URLSearchParams(text ? { q: text } : {});
    for (const [facet, values] of Object.entries(filters)) for (const value of values) parts.append(facet, value);
    if (older) parts.set("older", "1");
    return String(parts);
  };

  doracak.readQuestion = (hash) => {
    const parts = new URLSearchParams(hash.replace(/^#/, ""));
    const filters = {};
    for (const facet of doracak.facetNames) if (parts.has(facet)) filters[facet] = new Set(parts.getAll(facet));
    return { text: parts.get("q") ?? "", filters, older: parts.has("older") };
  };
}
