// The piece of a text that shows best why it was found, with the places to mark, as search/snippets.py chooses it.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const LENGTH = 240, READ = 20_000;

  const keysOf = (plan) => {
    if (plan.term) return [plan.term];
    if (plan.near) return plan.near.flat();
    if (plan.keep) return keysOf(plan.keep);
    return (plan.any ?? plan.all ?? []).flatMap(keysOf);
  };

  // What is to be marked: per language, and for spellings in all of them, the spelling and the word that it is.
  doracak.marking = async (plan) => {
    const keys = [...new Set(keysOf(plan))];
    const found = new Map();
    const spellings = await Promise.all(keys.map((key) => (key.includes(":") ? doracak.spelt(key) : [key])));
    keys.forEach((key, at) => {
      const [lang, word] = key.includes(":") ? key.split(":") : ["", key];
      for (const spelling of spellings[at]) {
        // Of a form of several words it is the first by letter, as in search/snippets.py.
        const [name, other] = [`${lang} ${spelling}`, found.get(`${lang} ${spelling}`)];
        if (other === undefined || word < other) found.set(name, word);
      }
    });
    return found;
  };

  const hits = (words, lang, marking) => words.flatMap((word) => {
    const [own, base] = [marking.get(` ${word.surface}`), marking.get(`${lang} ${word.surface}`)];
    // Of a number or a code its parts are bases too, and it stands first for itself.
    const means = /\p{N}/u.test(word.surface) ? own ?? base : base ?? own;
    return means === undefined ? [] : [{ ...word, means }];
  });

  doracak.marked = (text, lang, marking) => {
    const found = hits(doracak.tokens(text.slice(0, READ), lang), lang, marking);
    return { text, lang, marks: found.map(({ start, end }) => [start, end]) };
  };

  doracak.snippet = (text, lang, marking) => {
    if (text.length <= LENGTH) return doracak.marked(text, lang, marking);
    const words = doracak.tokens(text.slice(0, READ), lang);
    const found = hits(words, lang, marking);
    const [begin, end] = window(text, words, found);
    const head = begin ? "…" : "";
    const shift = head.length - begin;
    const inside = found.filter((word) => begin <= word.start && word.end <= end);
    return {
      text: `${head}${text.slice(begin, end)}${end < text.length ? "…" : ""}`,
      lang,
      marks: inside.map(({ start, end: last }) => [start + shift, last + shift]),
    };
  };

  // The words before a hit tell what it is about, so the window begins well before it.
  const window = (text, words, found) => {
    const first = best(found);
    const lead = first ? Math.max(first.start - LENGTH / 4, 0) : 0;
    const begin = lead ? words.find((word) => word.start >= lead)?.start ?? first.start : 0;
    const last = words.filter((word) => word.end <= begin + LENGTH).at(-1)?.end ?? 0;
    const end = last > begin ? last : Math.min(begin + LENGTH, text.length);
    return [begin, text.length - end <= 2 ? text.length : end];
  };

  // The hit from which on the most different words follow within three quarters of the length.
  const best = (found) => {
    let chosen, most = 0;
    found.forEach((first, at) => {
      const near = found.slice(at).filter((word) => word.end - first.start <= (LENGTH * 3) / 4);
      const different = new Set(near.map((word) => word.means));
      const worth = [...different].reduce((sum, word) => sum + Math.min(word.length, 8), 0);
      if (worth > most) [chosen, most] = [first, worth];
    });
    return chosen;
  };
}
