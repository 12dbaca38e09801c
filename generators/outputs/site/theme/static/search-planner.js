// Makes a plan of what was read, as search/planner.py does: every word in all languages of the site, with the other
// words of the glossary for it and, once too little was found, with its likely spellings.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const meets = (a, b) => [...a].some((key) => b.has(key));

  // loose 0 asks for all words, 1 for most of them, 2 for any; mended adds likely spellings of unknown words, those in
  // the reader's language before others.
  doracak.plan = async (tree, loose = 0, mended = false, reader = "") => {
    const [lore, { langs }] = [await doracak.lore(), await doracak.entry()];
    const about = { lore, langs, loose, mended, reader, stop: new Set(lore.stop) };
    if (!tree) return { everything: true };
    if (tree.and) return and(tree.and, loose, about);
    return tree.not ? and([tree], 0, about) : node(tree, about);
  };

  const node = (tree, about, mend = about.mended) => {
    if (tree.word !== undefined) return doracak.spoken(tree.word).then((words) => run(words, 0, about, mend));
    if (tree.prefix !== undefined) return doracak.prefix(doracak.fold(tree.prefix), about);
    if (tree.fuzzy !== undefined) return doracak.fuzzy(tree, about);
    if (tree.quoted !== undefined) return doracak.quoted(tree, about);
    if (tree.and) return and(tree.and, 0, about, mend);
    if (tree.or) return Promise.all(tree.or.map((child) => node(child, about, mend))).then((any) => ({ any }));
    return bare(tree.not, about).then((drop) => ({ keep: { everything: true }, drop }));
  };

  const bare = async (tree, about) => (tree.word !== undefined
    ? { all: (await doracak.spoken(tree.word)).map(doracak.direct) }
    : node(tree, about, false));

  const and = async (children, loosely, about, mend = about.mended) => {
    const dropped = await Promise.all(children.filter((one) => one.not).map((one) => bare(one.not, about)));
    const kept = children.filter((one) => !one.not);
    const typed = await Promise.all(kept.filter((one) => one.word !== undefined).map((one) => doracak.spoken(one.word)));
    const others = kept.filter((one) => one.word === undefined).map((one) => node(one, about, mend));
    const words = typed.flat();
    const parts = await Promise.all([...(words.length ? [run(words, loosely, about, mend)] : []), ...others]);
    const keep = parts.length > 1 ? { all: parts } : parts[0] ?? { everything: true };
    return dropped.length ? { keep, drop: { any: dropped } } : keep;
  };

  // Words that say nothing are left out if others stay.
  const run = async (words, loosely, about, mend) => {
    const telling = words.filter((word) => !meets(word.keys, about.stop));
    const parts = await together(telling.length ? telling : words, about, mend);
    if (parts.length < 2) return parts[0] ?? { any: [] };
    if (!loosely) return { all: parts };
    const minimum = loosely === 1 ? Math.max(Math.ceil(parts.length * about.lore.limits.enough), 2) : 1;
    return { any: parts, minimum, coverage: true };
  };

  const together = async (words, about, mend) => {
    const { lore, loose } = about;
    const found = await doracak.concepts(words, lore);
    const named = (at) => found.some(({ start, end }) => start <= at && at < end);
    const known = mend ? await Promise.all(words.map(doracak.knows)) : [];
    const unknown = words.filter((_, at) => known[at] === false && !named(at)).slice(0, lore.limits.mended);
    const nodes = await Promise.all(words.map((word) => (unknown.includes(word) ? doracak.respelt(word, about) : doracak.direct(word))));
    for (const one of found.filter(({ start, end }) => end - start === 1)) {
      nodes[one.start] = { any: [nodes[one.start], one.plan] };
    }
    for (const one of found.filter(({ start, end }) => end - start > 1).reverse()) {
      const own = nodes.slice(one.start, one.end);
      const both = loose === 2 ? { any: own, coverage: true } : { all: own };
      nodes.splice(one.start, own.length, { any: [both, one.plan] });
    }
    return nodes;
  };
}
