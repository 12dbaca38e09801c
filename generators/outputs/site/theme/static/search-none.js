// What helps where nothing was found: the same question with less in it, and where else to look.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { say, sayCount, make, button } = doracak;
  const SIGNS = /-?(?:\p{L}+:)?(?:"[^"]*"?|[^\s"]+)/gu;
  const MOST_SIGNS = 6, MOST_SHOWN = 4;
  const WAYS = ["glossary/", "register/"];

  // Without the filters, without quotation marks, and without one word or another.
  const lesser = ({ text, filters, older }) => {
    const signs = text.match(SIGNS) ?? [];
    const texts = new Set(text.includes('"') ? [text.replaceAll('"', " ").replace(/\s+/g, " ").trim()] : []);
    if (signs.length > 1 && signs.length <= MOST_SIGNS) {
      signs.forEach((_, at) => texts.add(signs.toSpliced(at, 1).join(" ")));
    }
    texts.delete(text.trim());
    const shorter = [...texts].filter(Boolean).map((one) => ({ text: one, filters, older }));
    const chosen = Object.values(filters).some((values) => values.size);
    return chosen ? [{ text, filters: {}, older }, ...shorter] : shorter;
  };

  const finding = async (question) => {
    const found = await Promise.all(lesser(question).map(async (one) => ({ one, ...(await doracak.ask({ ...one, limit: 1 })) })));
    const telling = found.filter(({ total }) => total).sort((a, b) => a.total - b.total);
    const whole = telling.filter(({ missed }) => !missed);
    return (whole.length ? whole : telling).slice(0, MOST_SHOWN);
  };

  // Links of the page's own menu, so that they are those of this handbook and in its words.
  const ways = () => {
    const links = [...document.querySelectorAll(".navigation a")];
    const leading = (way) => links.filter((link) => new URL(link.href).pathname.includes(`/${way}`));
    return [...new Set(WAYS.flatMap(leading))].map((link) => make("li", {}, make("a", { href: link.href }, link.textContent)));
  };

  // Returns what to show; `act` takes the question that is chosen.
  doracak.shownNone = async (question, act) => {
    const offers = (await finding(question)).map(({ one, total }) => make("li", {},
      button(one.text === question.text ? say("none.unfiltered") : one.text, () => act(one)), ` ${sayCount("none.places", total)}`));
    const links = ways();
    return [
      ...(offers.length ? [make("p", {}, say("none.lesser")), make("ul", {}, ...offers)] : []),
      ...(links.length ? [make("p", {}, say("none.ways")), make("ul", { class: "ways" }, ...links)] : []),
    ];
  };
}
