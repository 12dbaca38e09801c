// Makes a plan of what was read, as search/planner.py and search/concepts.py do: every word in all languages of the
// site, with the other words of the glossary for it and, once too little was found, with its likely spellings.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const PREFIX = 3, EXPANSIONS = 64;
  const meets = (a, b) => [...a].some((key) => b.has(key));

  const direct = (word) => ({
    any: [
      ...["bs", "hs"].flatMap((field) => word.surfaces.map((term) => ({ term, field }))),
      ...["bb", "hb"].flatMap((field) => word.bases.map((term) => ({ term, field }))),
    ],
  });

  const weighted = (plan, factor) => {
    if (plan.term || plan.near) return { ...plan, boost: (plan.boost ?? 1) * factor };
    if (plan.any) return { ...plan, any: plan.any.map((child) => weighted(child, factor)) };
    if (plan.all) return { ...plan, all: plan.all.map((child) => weighted(child, factor)) };
    return plan.keep ? { ...plan, keep: weighted(plan.keep, factor) } : plan;
  };

  // loose 0 asks for all words, 1 for most of them, 2 for any; mended adds likely spellings of unknown words.
  doracak.plan = async (tree, loose = 0, mended = false) => {
    const [lore, { langs }] = [await doracak.lore(), await doracak.entry()];
    const stop = new Set(lore.stop);

    const node = (tree, mend = mended) => {
      if (tree.word !== undefined) return doracak.spoken(tree.word).then((words) => run(words, 0, mend));
      if (tree.prefix !== undefined) return prefix(doracak.fold(tree.prefix));
      if (tree.fuzzy !== undefined) return fuzzy(tree);
      if (tree.quoted !== undefined) return quoted(tree);
      if (tree.and) return and(tree.and, 0, mend);
      if (tree.or) return Promise.all(tree.or.map((child) => node(child, mend))).then((any) => ({ any }));
      return bare(tree.not).then((drop) => ({ keep: { everything: true }, drop }));
    };

    const bare = async (tree) => (tree.word !== undefined
      ? { all: (await doracak.spoken(tree.word)).map(direct) }
      : node(tree, false));

    const and = async (children, loosely, mend) => {
      const dropped = await Promise.all(children.filter((one) => one.not).map((one) => bare(one.not)));
      const kept = children.filter((one) => !one.not);
      const typed = await Promise.all(kept.filter((one) => one.word !== undefined).map((one) => doracak.spoken(one.word)));
      const others = kept.filter((one) => one.word === undefined).map((one) => node(one, mend));
      const words = typed.flat();
      const parts = await Promise.all([...(words.length ? [run(words, loosely, mend)] : []), ...others]);
      const keep = parts.length > 1 ? { all: parts } : parts[0] ?? { everything: true };
      return dropped.length ? { keep, drop: { any: dropped } } : keep;
    };

    // Words that say nothing are left out if others stay.
    const run = async (words, loosely, mend) => {
      const telling = words.filter((word) => !meets(word.keys, stop));
      const parts = await together(telling.length ? telling : words, mend);
      if (parts.length < 2) return parts[0] ?? { any: [] };
      if (!loosely) return { all: parts };
      const minimum = loosely === 1 ? Math.max(Math.ceil(parts.length * lore.limits.enough), 2) : 1;
      return { any: parts, minimum, coverage: true };
    };

    const together = async (words, mend) => {
      const found = await concepts(words);
      const named = (at) => found.some(({ start, end }) => start <= at && at < end);
      const known = mend ? await Promise.all(words.map(doracak.knows)) : [];
      const unknown = words.filter((_, at) => known[at] === false && !named(at)).slice(0, lore.limits.mended);
      const nodes = await Promise.all(words.map((word) => (unknown.includes(word) ? respelt(word) : direct(word))));
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

    const respelt = async (word) => {
      const near = await Promise.all((await doracak.mends(word)).map(doracak.spoken));
      return { any: [direct(word), ...near.flat().map((one) => weighted(direct(one), lore.ranking.misspelt))] };
    };

    const prefix = async (start) => {
      if ((start.match(/[\p{L}\p{N}]/gu) ?? []).length < PREFIX) return { any: [] };
      const share = { bs: (EXPANSIONS * 3) / 4, hs: EXPANSIONS / 4 };
      const found = await Promise.all(Object.entries(share).map(async ([field, most]) =>
        (await doracak.beginning(field, start, most)).map((term) => ({ term, field, boost: lore.ranking.prefixed }))));
      return { any: found.flat() };
    };

    const fuzzy = async (tree) => {
      const near = await doracak.near(doracak.fold(tree.fuzzy), tree.distance);
      const others = (await Promise.all(near.map(doracak.spoken))).flat();
      const own = await doracak.spoken(tree.fuzzy);
      return { any: [...own.map(direct), ...others.map((one) => weighted(direct(one), lore.ranking.misspelt))] };
    };

    // An exact phrase, or once strictly nothing was found one in any form of its words.
    const quoted = async (tree) => {
      const words = await doracak.spoken(tree.quoted);
      if (!words.length) return { any: [] };
      if (words.length === 1) {
        return { any: ["bs", "hs"].flatMap((field) => words[0].surfaces.map((term) => ({ term, field }))) };
      }
      const nearby = (field, near) =>
        (tree.apart === null ? { near, field } : { near, field, distance: tree.apart, ordered: false });
      const any = ["bs", "hs"].map((field) => nearby(field, words.map((word) => word.surfaces)));
      for (const lang of loose ? langs : []) {
        const bases = words.map((word) => word.bases.filter((key) => key.startsWith(`${lang}:`)));
        if (!bases.every((keys) => keys.length)) continue;
        any.push(...["bb", "hb"].map((field) => weighted(nearby(field, bases), lore.ranking.misspelt)));
      }
      return { any };
    };

    // The terms of the glossary in a run of words: the longest first, none of several words across another one.
    const concepts = async (words) => {
      const standing = await Promise.all(words.map((word, at) => concept(words, at, word)));
      const single = (at) => {
        const forms = standing[at].filter(({ form }) => form.words.length === 1);
        return forms.length ? [{ start: at, end: at + 1, plan: others(forms, words.slice(at, at + 1)) }] : [];
      };
      const found = [];
      for (let at = 0; at < words.length;) {
        const length = Math.max(0, ...standing[at].map(({ form }) => form.words.length));
        if (length > 1) {
          const longest = standing[at].filter(({ form }) => form.words.length === length);
          found.push({ start: at, end: at + length, plan: others(longest, words.slice(at, at + length)) });
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

    const others = (found, typed) => {
      const unique = new Map(found.map(({ number, forms }) => [number, forms]));
      const forms = [...unique.values()].flat().map(([lang, words, acronym]) => ({ lang, words, acronym }));
      const spoken = new Set(forms.filter((form) => same(form, typed)).map((form) => form.lang));
      const distinct = new Map(forms.map((form) => [JSON.stringify(form), form]));
      const rest = [...distinct.values()].filter((form) => !same(form, typed)).slice(0, lore.limits.alternatives);
      return { any: rest.map((form) => said(form, spoken.has(form.lang) ? lore.ranking.same : lore.ranking.other)) };
    };

    const said = (form, boost) => {
      const bases = form.words.map((keys) => keys.filter((key) => key.includes(":")).sort());
      if (bases.length > 1) return { any: ["bb", "hb"].map((field) => ({ near: bases, field, distance: lore.limits.gap, boost })) };
      return { any: ["bb", "hb"].flatMap((field) => bases[0].map((term) => ({ term, field, boost }))) };
    };

    if (!tree) return { everything: true };
    if (tree.and) return and(tree.and, loose, mended);
    return tree.not ? and([tree], 0, mended) : node(tree);
  };
}
