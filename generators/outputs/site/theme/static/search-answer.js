// Answers a question as search/service.py does: citations first, then strictly what was typed, then more and more
// that is like it. The answer has the shape that the server's /api/search gives, so that one page shows both; but what
// says the same elsewhere are numbers here, of which doracak.unit tells where they are once that is wanted.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const STEPS = [0, 1, 2], OFFERS = 3;

  // A question is {text, lang, filters, older, limit, offset}; filters hold a Set per facet.
  doracak.answer = async ({ text: typed, lang, filters: ticked = {}, older = false, limit = 10, offset = 0, typing = false }) => {
    const lore = await doracak.lore();
    const columns = await doracak.columns();
    const text = typed.trim();
    const parsed = doracak.parse(typed, lore);
    const { filters, messages } = await doracak.choose(parsed.chosen, ticked);
    const inForce = older ? filters : { ...filters, day: lore.day };
    const first = new Map();
    for (const address of await doracak.pinned(text)) first.set(address, "pinned");
    const cited = await doracak.cited(text);
    for (const address of cited.addresses) if (!first.has(address)) first.set(address, "reference");
    const begun = typing ? await unfinished(parsed, text) : null;
    const early = begun ? await search(begun, inForce, columns, lang, true) : null;
    const found = early?.passing.length ? early : await search(parsed, inForce, columns, lang, cited.addresses.length > 0);
    const marking = await doracak.marking(found.plan);
    const [suggestion, ...offers] = found.step ? await suggested(text, lore, lang) : [""];
    // What is named as was meant comes first, as what is named as was typed does.
    const meant = suggestion || text;
    const about = { columns, lore, lang, text: meant, marking, filters: inForce, limit, offset };
    const { groups, lost } = await grouped(found, first, about);
    const total = Math.max(found.passing.length, groups.reduce((sum, group) => sum + group.hits.length, 0));
    const speech = await doracak.speech(lang);
    const past = lore.older && !older && !found.plan.everything
      ? doracak.sieve(columns, found.scores.keys(), filters).passing.length - found.passing.length : 0;
    return {
      query: text, lang, total, groups,
      facets: doracak.facets(found.counts, inForce, speech.labels ?? {}),
      messages: [...parsed.messages, ...messages, ...cited.messages, ...said(found, parsed, total)].map(spoken(speech)),
      suggestion: doracak.fold(suggestion) === doracak.fold(text) ? "" : suggestion,
      offers,
      hidden: Math.max(past, 0) + lost,
      missed: found.step > 0 && !first.size,
    };
  };

  // While one types, a last word that the index does not know is the beginning of one.
  const unfinished = async (parsed, text) => {
    const last = parsed.tree?.and?.at(-1) ?? parsed.tree;
    if (!last?.word || !text.endsWith(last.word) || !/[\p{L}\p{N}]{3}$/u.test(last.word)) return null;
    const known = await Promise.all((await doracak.spoken(last.word)).map(doracak.knows));
    if (known.every(Boolean)) return null;
    const prefix = { prefix: last.word };
    return { ...parsed, tree: parsed.tree.and ? { and: [...parsed.tree.and.slice(0, -1), prefix] } : prefix };
  };

  // More than two words rarely stand all in one place.
  const few = (plan, limits) => ((plan.all ?? plan.any ?? []).length > 2 ? limits.few_of_many : limits.few);

  const search = async ({ tree, chosen }, filters, columns, lang, cited) => {
    const at = async (plan, step) => {
      const scores = await doracak.score(plan);
      return { plan, step, scores, ...doracak.sieve(columns, scores.keys(), filters) };
    };
    const { limits } = await doracak.lore();
    const plan = await doracak.plan(tree);
    const narrowed = chosen.length || filters.since || filters.until || doracak.facetNames.some((one) => filters[one]?.size);
    if (!tree && !narrowed) return at({ any: [] }, 0);
    let found = await at(plan, 0);
    for (const loose of STEPS) {
      if (found.passing.length >= few(plan, limits) || cited || plan.everything) break;
      // What holds all words as typed is found by both plans, and so comes before what is only like it.
      const wider = { any: [plan, await doracak.plan(tree, loose, true, lang)] };
      const more = await at(wider, loose + 1);
      if (more.passing.length > found.passing.length) found = more;
    }
    return found;
  };

  // Each place once, in the language in which it fits best, put together by document.
  const grouped = async (found, first, about) => {
    const { columns, lore, lang, filters, limit, offset } = about;
    const languages = [lang, ...lore.languages];
    const known = [...first].map(([address, why]) => ({ unit: columns.at(address, languages), why, score: 0 }));
    const standing = known.filter(({ unit }) => unit !== undefined);
    const shown = standing.filter(({ unit }) => doracak.passes(columns, unit, filters));
    const ahead = new Set(shown.map(({ unit }) => columns.address(unit)));
    const ranked = (await places(found, about)).filter(({ unit }) => !ahead.has(columns.address(unit)));
    const documents = new Map();
    for (const one of [...shown, ...ranked]) {
      const document = columns.document(one.unit);
      documents.set(document, [...(documents.get(document) ?? []), one]);
    }
    const page = [...documents.values()].slice(offset, offset + limit);
    return { groups: await Promise.all(page.map((members) => group(members, about))), lost: standing.length - shown.length };
  };

  const places = async ({ passing, scores }, { columns, lore, lang, text }) => {
    const typed = doracak.fold(text.trim().replace(/^"+|"+$/g, ""));
    const named = new Set(typed ? await doracak.look("named", typed) : []);
    const best = [...passing].sort((a, b) => scores.get(b) - scores.get(a) || a - b).slice(0, lore.limits.reranked);
    const found = new Map();
    for (const unit of best) {
      let score = scores.get(unit);
      if (named.has(unit)) score *= lore.ranking.named;
      if (columns.lang(unit)[0] === lang) score *= lore.ranking.reader;
      score *= Number(columns.factor(unit)[0]);
      const address = columns.address(unit);
      if (!found.has(address) || found.get(address).score < score) found.set(address, { unit, score, why: "" });
    }
    return once([...found.values()].sort((a, b) => b.score - a.score || a.unit - b.unit), columns);
  };

  // What says the same as a place before it is put under that one.
  const once = (ranked, columns) => {
    const first = new Map();
    for (const one of ranked) {
      const key = columns.same(one.unit);
      if (first.has(key)) first.get(key).same.push(one.unit);
      else first.set(key, { ...one, same: [] });
    }
    return [...first.values()];
  };

  const group = async (members, about) => {
    const hits = await Promise.all(members.slice(0, about.lore.limits.shown).map((one) => hit(one, about)));
    const unit = await doracak.unit(members[0].unit);
    return {
      document: unit.document,
      kind: about.columns.kind(members[0].unit)[0] ?? "",
      title: doracak.marked(unit.title, unit.lang, about.marking),
      hits,
      more: Math.max(members.length - about.lore.limits.shown, 0),
    };
  };

  const hit = async ({ unit: number, score, why, same = [] }, { columns, lore, marking }) => {
    const { address, lang, heading, number: shown, code, text, counterpart } = await doracak.unit(number);
    const others = counterpart ? lore.languages.filter((other) => other !== lang) : [];
    const there = others.filter((other) => columns.at(columns.address(number), [other]) !== undefined);
    return {
      address, lang, heading, number: shown, code, why, score,
      part: columns.part(number)[0] ?? "",
      status: columns.status(number)[0] ?? "",
      date: columns.date(number)[0] ?? "",
      snippet: doracak.snippet(text, lang, marking),
      same,
      counterparts: there.map((other) => ({ lang: other, address, title: "" })),
    };
  };

  // Each unknown word replaced by the likeliest one that the index knows; operators and fields stay as typed. Behind it
  // other spellings that may have been meant.
  const suggested = async (text, lore, lang) => {
    const stop = new Set(lore.stop), mends = new Map();
    let looked = 0;
    for (const word of await doracak.spoken(text)) {
      if ([...word.keys].some((key) => stop.has(key)) || looked === lore.limits.mended || (await doracak.knows(word))) continue;
      looked++;
      const found = await doracak.mends(word, lang);
      if (found.length) mends.set(word.text, found);
    }
    if (!mends.size) return [""];
    const best = new Map([...mends].map(([typed, [{ word }]]) => [typed, word]));
    const replaced = (words) => [...words].reduce((made, [typed, better]) => made.replaceAll(typed, better), text);
    const others = [...mends].flatMap(([typed, found]) =>
      found.filter(({ likely }) => !likely).map(({ word }) => new Map([...best, [typed, word]])));
    return [replaced(best), ...others.slice(0, OFFERS).map(replaced)];
  };

  const said = (found, { tree, chosen }, total) => {
    if (!tree && !chosen.length) return [{ code: "empty" }];
    if (!total) return [{ code: "nothing" }];
    return found.step ? [{ code: found.step === 1 ? "mended" : "loosened" }] : [];
  };

  const spoken = ({ messages = {} }) => ({ code, values = {} }) => {
    const template = messages[code] ?? code;
    return { code, text: template.replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot) };
  };
}
