// The entry of a programme: what is typed is not left unsaved by a slip, and its sources are added up while they are typed.
(() => {
  const form = document.querySelector("form[data-leaves]");
  if (!form) return;
  let isUnsaved = form.dataset.unsaved !== undefined;
  form.addEventListener("input", () => { isUnsaved = true; });
  document.addEventListener("submit", event => {
    if (event.target !== form && isUnsaved && !confirm(form.dataset.leaves)) event.preventDefault();
    else isUnsaved = false;
  });
  addEventListener("beforeunload", event => { if (isUnsaved) event.preventDefault(); });

  const decimals = Number(form.dataset.decimals), unit = 10n ** BigInt(decimals);
  // As the server reads amounts; null where it would not.
  const read = text => {
    const plain = text.normalize("NFKC").replace(/[,\s]/g, "").replace(/^[−△▲]/, "-");
    const match = /^(-?)(\d{1,18})(?:\.(\d+))?$/.exec(plain);
    if (plain === "") return 0n;
    if (!match || (match[3] || "").length > decimals) return null;
    const amount = BigInt(match[2]) * unit + BigInt((match[3] || "").padEnd(decimals, "0") || "0");
    return match[1] ? -amount : amount;
  };
  const write = amount => {
    const size = amount < 0n ? -amount : amount;
    const whole = (size / unit).toLocaleString("en"), rest = decimals ? "." + String(size % unit).padStart(decimals, "0") : "";
    return (amount < 0n ? "-" : "") + whole + rest;
  };
  const budget = form.querySelector("input[name=budget]"), sources = [...form.querySelectorAll("input[name^='funding.']")], sums = document.getElementById("sums");
  const tell = () => {
    const amounts = sources.map(source => read(source.value)), whole = read(budget.value);
    const isTold = whole !== null && !amounts.includes(null) && [budget, ...sources].some(field => field.value.trim() !== "");
    sums.hidden = !isTold;
    if (!isTold) return;
    const sum = amounts.reduce((one, other) => one + other, 0n);
    sums.textContent = sums.dataset.says.replace("{sum}", write(sum)).replace("{difference}", write(whole - sum));
    sums.classList.toggle("differs", sum !== whole);
  };
  if (budget && sums && sources.length > 0) {
    form.addEventListener("input", tell);
    tell();
  }
})();
