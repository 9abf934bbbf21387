// What owners of firms say, and what lists print instead; the table is the site's own.
"use strict";
window.shisakuCopy = window.shisakuCopy || {};
(copy => {
  const mostWords = 3;
  let needs = new Map();

  copy.learnNeeds = table => { needs = new Map(Object.entries(table)); };

  // Who puts a word between quotes, or leaves it out, means that word.
  const isExact = word => /["\u201c\u201d\uff02]|^[-\u2212\uff0d]/u.test(word);

  function longest(said, place) {
    for (let count = Math.min(mostWords, said.length - place); count > 0; count--) {
      const together = said.slice(place, place + count);
      const printed = together.some(isExact) ? undefined : needs.get(copy.fold(together.join("")));
      if (printed) { return { count, printed }; }
    }
    return { count: 1, printed: null };
  }

  // Each word with those that do as well; those that were added, and words that say nothing and are passed over.
  copy.wordsOf = typed => {
    const said = typed.split(/\s+/u).filter(word => word.length > 0);
    const [words, also, passed] = [[], [], []];
    for (let place = 0; place < said.length;) {
      const { count, printed } = longest(said, place);
      const own = said.slice(place, place + count).join(" ");
      const folded = copy.fold(own);
      place += count;
      if (printed?.length === 0) {
        passed.push(own);
      } else if (folded.length > 0) {
        const others = (printed ?? []).filter(word => copy.fold(word) !== folded);
        words.push([folded, ...others.map(copy.fold)]);
        also.push(...others);
      }
    }
    // Words that say nothing say something where nothing else is said.
    return words.length === 0 ? { words: passed.map(word => [copy.fold(word)]), also: [], passed: [] } : { words, also, passed };
  };
})(window.shisakuCopy);
