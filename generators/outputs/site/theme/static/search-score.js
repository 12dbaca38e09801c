// Which units match a plan and how well: BM25F, one score per field, summed, as in search/plan.py and search/ranking.py.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});

  // Returns for each unit that matches its score. A plan is {term}, {any}, {all}, {near}, {keep, drop} or {everything}.
  doracak.score = async (plan) => {
    const [entry, columns] = [await doracak.entry(), await doracak.columns()];
    const table = { entry, columns, ranking: entry.ranking };
    return node(plan, table);
  };

  const node = async (plan, table) => {
    if (plan.term) return term(plan, table);
    if (plan.near) return near(plan, table);
    if (plan.any) return any(await Promise.all(plan.any.map((child) => node(child, table))), plan);
    if (plan.all?.length) return all(await Promise.all(plan.all.map((child) => node(child, table))));
    if (plan.keep) {
      const [keep, drop] = await Promise.all([node(plan.keep, table), node(plan.drop, table)]);
      return new Map([...keep].filter(([unit]) => !drop.has(unit)));
    }
    return new Map(Array.from({ length: table.entry.units }, (_, unit) => [unit, 0]));
  };

  const bm25 = (field, frequency, unit, holding, { entry, columns, ranking }) => {
    const rarity = Math.log(1 + (entry.units - holding + 0.5) / (holding + 0.5));
    const mean = columns.means[field[0]];
    const longer = mean ? 1 - ranking.b + (ranking.b * columns.lengths[field[0]][unit]) / mean : 1;
    return (ranking.weights[field] * rarity * frequency * (ranking.k1 + 1)) / (frequency + ranking.k1 * longer);
  };

  const term = async ({ term: key, field, boost = 1 }, table) => {
    const holding = await doracak.holding(field, key);
    const score = ([unit, count]) => [unit, boost * bm25(field, count, unit, holding.size, table)];
    return new Map([...holding].map(score));
  };

  const any = (found, { minimum = 1, coverage = false, any: children }) => {
    const sums = new Map(), counts = new Map();
    for (const one of found) {
      for (const [unit, score] of one) {
        sums.set(unit, (sums.get(unit) ?? 0) + score);
        counts.set(unit, (counts.get(unit) ?? 0) + 1);
      }
    }
    if (minimum > 1 || coverage) {
      for (const [unit, count] of counts) {
        if (count < minimum) sums.delete(unit);
        else if (coverage) sums.set(unit, (sums.get(unit) * count) / children.length);
      }
    }
    return sums;
  };

  const all = (found) => {
    const [least, ...others] = [...found].sort((a, b) => a.size - b.size);
    const both = new Map();
    for (const unit of least.keys()) {
      if (others.every((one) => one.has(unit))) both.set(unit, found.reduce((sum, one) => sum + one.get(unit), 0));
    }
    return both;
  };

  // Words near each other; in a phrase they stand in order with nothing between them.
  const near = async ({ near: keys, field, distance = 0, ordered = true, boost = 1 }, table) => {
    const places = await Promise.all(keys.map((alternatives) =>
      Promise.all(alternatives.map((key) => doracak.standing(field, key)))));
    const units = places.map((alternatives) => new Set(alternatives.flatMap((one) => [...one.keys()])));
    const found = new Map();
    for (const unit of [...(units[0] ?? [])]) {
      if (!units.every((one) => one.has(unit))) continue;
      const slots = places.map((alternatives) =>
        [...new Set(alternatives.flatMap((one) => one.get(unit) ?? []))].sort((a, b) => a - b));
      if (!(ordered ? inOrder(slots, distance) : together(slots, distance))) continue;
      const best = (alternatives) => Math.max(...alternatives.map((one) =>
        (one.has(unit) ? bm25(field, one.get(unit).length, unit, one.size, table) : 0)));
      found.set(unit, boost * places.reduce((sum, alternatives) => sum + best(alternatives), 0));
    }
    return found;
  };

  const inOrder = (slots, distance) => slots[0].some((start) => {
    let last = start;
    for (const slot of slots.slice(1)) {
      last = slot.find((place) => place > last);
      if (last === undefined) return false;
    }
    return last - start + 1 - slots.length <= distance;
  });

  const together = (slots, distance) => {
    const all = slots.flatMap((slot, number) => slot.map((place) => [place, number])).sort((a, b) => a[0] - b[0]);
    const counts = slots.map(() => 0);
    for (let first = 0, last = 0; last < all.length; last++) {
      counts[all[last][1]]++;
      while (counts.every(Boolean)) {
        if (all[last][0] - all[first][0] + 1 - slots.length <= distance) return true;
        counts[all[first++][1]]--;
      }
    }
    return false;
  };
}
