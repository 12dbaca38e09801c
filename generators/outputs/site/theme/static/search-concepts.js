// The terms of the glossary in a query with the other words for them, as search/concepts.py finds them.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});

  // The terms of the glossary in a run of words: the longest first, none of several words across another one.
  doracak.concepts = async (words, lore) => {
    const standing = await Promise.all(words.map((word, at) => concept(words, at, word)));
    const single = (at) => {
      const forms = standing[at].filter(({ form }) => form.words.length === 1);
      return forms.length ? [{ start: at, end: at + 1, plan: others(forms, words.slice(at, at + 1), lore) }] : [];
    };
    const found = [];
    for (let at = 0; at < words.length;) {
      const length = Math.max(0, ...standing[at].map(({ form }) => form.words.length));
      if (length > 1) {
        const longest = standing[at].filter(({ form }) => form.words.length === length);
        found.push({ start: at, end: at + length, plan: others(longest, words.slice(at, at + length), lore) });
        for (let inner = at; inner < at + length; inner++) found.push(...single(inner));
      } else found.push(...single(at));
      at += Math.max(length, 1);
    }
    return found;
  };

  const same = (form, typed) =>
    form.words.length === typed.length && form.words.every((keys, at) => keys.some((key) => typed[at].keys.has(key)));

  const concept = async (words, at, word) => {
    const numbers = (await Promise.all([...word.keys].map((key) => doracak.look("concepts", key)))).flat();
    const known = [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
    const found = await Promise.all(known.map(async (number) => {
      const forms = (await doracak.look("concept", String(number).padStart(6, "0"))) ?? [];
      return forms.map(([lang, keys]) => ({ number, forms, form: { lang, words: keys } }));
    }));
    return found.flat().filter(({ form }) => same(form, words.slice(at, at + form.words.length)));
  };

  const others = (found, typed, lore) => {
    const unique = new Map(found.map(({ number, forms }) => [number, forms]));
    const forms = [...unique.values()].flat().map(([lang, words, acronym]) => ({ lang, words, acronym }));
    const spoken = new Set(forms.filter((form) => same(form, typed)).map((form) => form.lang));
    const distinct = new Map(forms.map((form) => [JSON.stringify(form), form]));
    const rest = [...distinct.values()].filter((form) => !same(form, typed)).slice(0, lore.limits.alternatives);
    return { any: rest.map((form) => said(form, spoken.has(form.lang) ? lore.ranking.same : lore.ranking.other, lore)) };
  };

  const said = (form, boost, lore) => {
    const bases = form.words.map((keys) => keys.filter((key) => key.includes(":")).sort());
    if (bases.length > 1) return { any: ["bb", "hb"].map((field) => ({ near: bases, field, distance: lore.limits.gap, boost })) };
    return { any: ["bb", "hb"].flatMap((field) => bases[0].map((term) => ({ term, field, boost }))) };
  };
}
