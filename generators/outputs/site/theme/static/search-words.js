// The words of a query in all languages of the site at once, with their base forms, and words that are spelt alike.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const SHORT = 4, LONG = 8, MENDS = 6, SHARE = 2, LONGEST = 40, NEAR = 64, LONGEST_ENDING = 7;
  const letters = (text) => /^\p{L}+$/u.test(text);

  // What every query needs beside the index, with the clitics and endings of each language as sets.
  doracak.lore = () => (doracak.known ??= doracak.piece("lore").then((lore) => {
    doracak.grammar = Object.fromEntries(Object.entries(lore.words).map(([lang, rules]) => [lang, {
      proclitics: new Set(rules.proclitics),
      enclitics: new Set(rules.enclitics),
      endings: new Set(rules.endings),
      spellings: rules.spellings,
    }]));
    return lore;
  }));

  // What a change such as `3e` makes of a word: three letters off, then `e` on. See search/rules.py.
  const changed = (surface, changes) => {
    const found = changes.split(" ").map((change) => surface.slice(0, surface.length - Number.parseInt(change[0], 36)) + change.slice(1));
    const kept = [...new Set(found.filter(Boolean))];
    return kept.length ? kept : [surface];
  };

  const byEnding = async (lang, surface) => {
    const known = (await doracak.look(`${lang}-endings`, surface.at(-1))) ?? {};
    for (let start = Math.max(0, surface.length - LONGEST_ENDING); start < surface.length; start++) {
      const changes = known[surface.slice(start)];
      if (changes !== undefined) return changes;
    }
    return (await doracak.lore()).words[lang].rule;
  };

  // Snowball's stemmers stand beside the index, as the makers of Snowball publish them.
  const stemmers = new Map();
  const stemmer = (name) => {
    if (!stemmers.has(name)) {
      const known = `${name[0].toUpperCase()}${name.slice(1)}Stemmer`;
      const loaded = doracak.script("base-stemmer").then(() => doracak.script(`${name}-stemmer`));
      stemmers.set(name, loaded.then(() => new globalThis[known]()));
    }
    return stemmers.get(name);
  };

  const simple = async (lang, surface) => {
    if (!letters(surface)) return [surface];
    const rules = (await doracak.lore()).words[lang];
    const own = await doracak.look(`${lang}-words`, surface);
    if (own) return changed(surface, own);
    if (rules.stemmer) return [(await stemmer(rules.stemmer)).stemWord(surface) || surface];
    return changed(surface, await byEnding(lang, surface));
  };

  // The base forms of a word that doracak.tokens found, the best first.
  doracak.bases = async (lang, { surface, parts }) => {
    const found = await Promise.all([surface, ...parts].map((part) => simple(lang, part)));
    return [...new Set([...(parts.length ? [surface] : []), ...found.flat()])];
  };

  // The words of a query: surfaces, and base keys with their language (`sq:grup`).
  doracak.spoken = async (text) => {
    const { langs } = await doracak.entry();
    await doracak.lore();
    const found = [];
    for (const piece of text.split(/\s+/).filter(Boolean)) {
      const read = langs.map((lang) => [lang, doracak.tokens(piece, lang)]);
      const counts = read.map(([, words]) => words.length).filter(Boolean);
      const fewest = counts.length ? Math.min(...counts) : 0;
      const agreed = read.filter(([, words]) => words.length === fewest);
      for (let at = 0; at < fewest; at++) {
        const bases = await Promise.all(agreed.map(async ([lang, words]) =>
          (await doracak.bases(lang, words[at])).map((base) => `${lang}:${base}`)));
        const surfaces = [...new Set(agreed.map(([, words]) => words[at].surface))];
        const own = [...new Set(bases.flat())];
        found.push({ text: agreed[0][1][at].text, surfaces, bases: own, keys: new Set([...surfaces, ...own]) });
      }
    }
    return found;
  };

  doracak.knows = async (word) => {
    const found = await Promise.all([...word.keys].map(doracak.forms));
    return found.some((forms) => forms.length > 0);
  };

  // Letters that differ, two neighbours changing places as one (optimal string alignment); above the limit, Infinity.
  const apart = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return Infinity;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    return last[b.length] <= most ? last[b.length] : Infinity;
  };

  // Words of the index within so many letters, near and frequent ones first.
  doracak.near = async (typed, distance) => {
    if (typed.length > LONGEST) return [];
    const found = [];
    for (const [word, count] of await doracak.spellings()) {
      if (word.length < SHORT || word.length > LONGEST || !letters(word)) continue;
      const differing = apart(typed, word, distance);
      if (differing <= distance) found.push([word, differing, count]);
    }
    const other = ([word]) => (word[0] === typed[0] ? 0 : 1);
    found.sort((a, b) => a[1] - b[1] || other(a) - other(b) || b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
    return found.slice(0, NEAR).filter(([, differing]) => differing).map(([word, differing]) => [word, differing]);
  };

  // A word is of each language that has at least half as many units with it as any other.
  const languages = async (word) => {
    const columns = await doracak.columns();
    const held = await Promise.all(["hs", "bs"].map((field) => doracak.holding(field, word)));
    const counts = new Map();
    for (const unit of new Set(held.flatMap((one) => [...one.keys()]))) {
      const own = columns.lang(unit)[0];
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    return new Set([...counts].flatMap(([lang, count]) => (count * SHARE >= most ? [lang] : [])));
  };

  // The spellings of a word that no unit holds, {word, langs, likely}: near ones first, then the reader's.
  doracak.mends = async (word, reader) => {
    const typed = word.surfaces[0];
    if (typed.length < SHORT || !letters(typed) || (await doracak.knows(word))) return [];
    const near = (await doracak.near(typed, typed.length >= LONG ? 2 : 1)).slice(0, MENDS);
    const found = await Promise.all(near.map(async ([one, differing]) => {
      const langs = await languages(one);
      return { word: one, langs, rank: 2 * differing + !langs.has(reader) };
    }));
    found.sort((a, b) => a.rank - b.rank);
    return found.map((one) => ({ ...one, likely: one.rank === found[0].rank }));
  };
}
