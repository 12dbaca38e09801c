// What of the index one word, prefix or phrase asks for, as search/planner.py plans it.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const PREFIX = 3, EXPANSIONS = 64;

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
  doracak.direct = direct;

  doracak.respelt = async (word, { lore, reader }) => {
    const near = await Promise.all((await doracak.mends(word, reader)).map(async (mend) => {
      const factor = lore.ranking[mend.likely ? "misspelt" : "unlikely"];
      const own = (one) => ({ ...one, bases: one.bases.filter((key) => mend.langs.has(key.split(":")[0])) });
      return (await doracak.spoken(mend.word)).map((one) => weighted(direct(own(one)), factor));
    }));
    return { any: [direct(word), ...near.flat()] };
  };

  doracak.prefix = async (start, { lore }) => {
    if ((start.match(/[\p{L}\p{N}]/gu) ?? []).length < PREFIX) return { any: [] };
    const share = { bs: (EXPANSIONS * 3) / 4, hs: EXPANSIONS / 4 };
    const found = await Promise.all(Object.entries(share).map(async ([field, most]) =>
      (await doracak.beginning(field, start, most)).map((term) => ({ term, field, boost: lore.ranking.prefixed }))));
    return { any: found.flat() };
  };

  doracak.fuzzy = async (tree, { lore }) => {
    const near = await doracak.near(doracak.fold(tree.fuzzy), tree.distance);
    const others = (await Promise.all(near.map(([one]) => doracak.spoken(one)))).flat();
    const own = await doracak.spoken(tree.fuzzy);
    return { any: [...own.map(direct), ...others.map((one) => weighted(direct(one), lore.ranking.misspelt))] };
  };

  // An exact phrase, or once strictly nothing was found one in any form of its words.
  doracak.quoted = async (tree, { lore, langs, loose }) => {
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
}
