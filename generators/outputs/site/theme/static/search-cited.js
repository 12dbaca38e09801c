// What a query cites, before any full text, as search/references.py and search/pins.py find it: codes, acts by number
// and year, numbered points of a named document, and queries to which an answer is pinned. Addresses are numbers here.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const MOST = 5, MOST_WORDS = 12, LONGEST_CODE = 6, NAMES_BEFORE = 6;
  const NUMBER = /^\p{Nd}+(?:\.\p{Nd}+)*[a-z]{0,2}$/u;
  const ACT = new RegExp(
    "(?<number>\\p{Nd}{1,5})(?:\\s*/\\s*|[\\s,]+(?:[\\p{L}\\p{Nl}\\p{No}_]{1,6}\\.?[\\s,]+){0,2})?"
    + "(?:(?<day>\\p{Nd}{1,2})[./](?<month>\\p{Nd}{1,2})[./](?<year>\\p{Nd}{4})"
    + "|(?<iso>\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2})|(?<only>(?:19|20)\\p{Nd}{2}))?(?![\\p{L}\\p{N}_./-])", "gu");
  const meets = (keys, other) => keys.some((key) => other.has(key));
  const words = (text) => text.split(/\s+/).filter(Boolean);

  const codes = async (plain) => {
    const typed = words(plain);
    const found = [];
    for (let length = Math.min(typed.length, LONGEST_CODE); length > 0; length--) {
      for (let at = 0; at + length <= typed.length; at++) {
        const run = typed.slice(at, at + length).join("");
        // A code of letters alone (`spc`) is a word like any other and is found as one.
        const key = /\p{N}/u.test(run) ? doracak.fold(run).replace(/[^\p{L}\p{N}]+/gu, "") : "";
        if (key) found.push(...((await doracak.look("codes", key)) ?? []));
      }
    }
    return found;
  };

  const acts = async (plain, cited) => {
    for (const match of plain.matchAll(ACT)) {
      const { number, day, month, year, iso, only } = match.groups;
      const of = year ?? iso?.slice(0, 4) ?? only ?? "";
      const types = await typed(words(plain.slice(0, match.index)).slice(-NAMES_BEFORE), cited);
      if (!types.length && !(of && match[0].includes("/"))) continue;
      const found = cited.acts.filter(([, type, its, date]) =>
        its === number && (!types.length || types.includes(type)) && (!of || date.startsWith(of)));
      if (!found.length) continue;
      const asked = iso ?? (year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "");
      const days = [...new Set(found.map(([, , , date]) => date).filter(Boolean))].sort();
      const other = asked && days.length && !days.includes(asked);
      const messages = other ? [{ code: "other-day", values: { typed: asked, days: days.join(", ") } }] : [];
      return { addresses: found.map(([address]) => address).slice(0, MOST), messages };
    }
    return { addresses: [], messages: [] };
  };

  const typed = async (before, cited) => {
    for (const word of (await doracak.spoken(before.join(" "))).reverse()) {
      const types = [...word.keys].flatMap((key) => cited.types[key] ?? []);
      if (types.length) return types;
    }
    return [];
  };

  const points = async (text, cited) => {
    const typedWords = await doracak.spoken(text);
    if (typedWords.length > MOST_WORDS) return [];
    const sections = new Set(cited.sections);
    const numbered = typedWords.filter((word) => NUMBER.test(word.surfaces[0]));
    const named = typedWords.filter((word) => meets([...word.keys], sections));
    if (numbered.length !== 1 || !(named.length || numbered[0].surfaces[0].includes("."))) return [];
    const number = numbered[0].surfaces[0];
    const rest = typedWords.filter((word) => word !== numbered[0] && !named.includes(word));
    const documents = rest.length ? called(rest, cited) : Object.keys(cited.numbers).sort();
    return documents.map((document) => cited.numbers[document]?.[number]).filter((address) => address !== undefined);
  };

  // The documents in whose title most of these words stand, at least half of them.
  const called = (rest, cited) => {
    const shares = Object.entries(cited.titles).map(([document, titles]) =>
      [document, Math.max(...titles.map((keys) => rest.filter((word) => meets(keys, word.keys)).length / rest.length))]);
    const best = Math.max(0, ...shares.map(([, share]) => share));
    return best < 0.5 ? [] : shares.filter(([, share]) => share === best).map(([document]) => document).sort();
  };

  doracak.cited = async (text) => {
    const plain = doracak.fold(text);
    if (!/\p{N}/u.test(plain)) return { addresses: [], messages: [] };
    const found = await codes(plain);
    if (found.length) return { addresses: found.slice(0, MOST), messages: [] };
    const cited = await doracak.piece("cited");
    const act = await acts(plain, cited);
    if (act.addresses.length) return act;
    return { addresses: [...new Set(await points(text, cited))].slice(0, MOST), messages: [] };
  };

  doracak.pinned = async (text) => {
    const [{ pins }, typedWords] = [await doracak.lore(), await doracak.spoken(text)];
    const asked = ([keys]) => keys.length === typedWords.length && keys.every((word, at) => meets(word, typedWords[at].keys));
    return typedWords.length ? pins.filter(asked).map(([, address]) => address) : [];
  };
}
