// What a copy searches in: the index, and the parts that were loaded so far.
"use strict";
window.shisakuCopy = window.shisakuCopy || {};
(copy => {
  const waiting = new Map();
  copy.lists = [];
  copy.parts = [];
  copy.rows = [];

  copy.index = data => {
    copy.learn(data.letters);
    copy.learnNeeds(data.needs);
    copy.lists = data.lists;
    copy.parts = data.parts.map(part => ({ ...part, isLoaded: false }));
  };

  copy.part = data => {
    const part = copy.parts[data.part];
    if (part.isLoaded) { return; }
    part.isLoaded = true;
    for (const [id, name, policy, measure, divisions, budget, until, flags] of data.rows) {
      const row = {
        list: part.list, id, name, budget, until, flags,
        policy: data.policies[policy] ?? "", measure: data.measures[measure] ?? "", divisions: divisions.map(at => data.divisions[at]),
      };
      row.own = copy.fold(row.name);
      row.text = copy.fold([row.name, row.policy, row.measure, ...row.divisions].join(" "));
      copy.rows.push(row);
    }
  };

  // Scripts are all that a page from a disk may load.
  copy.load = address => {
    if (!waiting.has(address)) {
      waiting.set(address, new Promise(done => {
        const script = document.createElement("script");
        script.src = address;
        script.addEventListener("load", done);
        script.addEventListener("error", done);
        document.head.append(script);
      }));
    }
    return waiting.get(address);
  };
})(window.shisakuCopy);
