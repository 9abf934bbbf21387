// Letters as the site compares them; the table is made from the site's own search.
"use strict";
window.shisakuCopy = window.shisakuCopy || {};
(copy => {
  let today = new Map();
  let dropped = /$^/u;
  let longVowel = /$^/u;

  copy.learn = table => {
    const to = [...table.to];
    today = new Map([...table.from].map((letter, at) => [letter, to[at]]));
    dropped = new RegExp(`[${table.dropped}]`, "gu");
    longVowel = new RegExp(`(?<=[${table.kana}])[${table.dashes}](?=[${table.kana}])`, "gu");
  };

  copy.fold = text => [...text.normalize("NFKC")].map(letter => today.get(letter) ?? letter).join("")
    .replace(longVowel, "\u30fc").replace(dropped, "");
})(window.shisakuCopy);
