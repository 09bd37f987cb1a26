// The search: opens with its button or "/", and loads the index only then.
document.addEventListener("DOMContentLoaded", () => {
  const dialog = document.querySelector(".cc-search");
  if (!dialog) return;
  const part = (name) => dialog.querySelector(`.cc-search__${name}`);
  const [query, category, status, list, more, shortcut] = ["query", "category", "status", "list", "more", "shortcut"].map(part);
  const button = document.querySelector(".cc-search-button");
  const { content: template } = dialog.querySelector("template");
  const forms = new Intl.PluralRules(document.documentElement.lang);
  let loading, timer;
  let turn = 0;
  let waiting = [];

  const show = (state, count) => {
    for (const piece of dialog.querySelectorAll("[data-when]")) piece.hidden = piece.dataset.when !== state;
    const form = state === "found" ? forms.select(count) : state;
    status.textContent = (status.dataset[form] ?? status.dataset[state] ?? "").replace("#", count);
  };
  const fail = () => {
    loading = null;
    show("failed");
  };
  const load = () =>
    (loading ??= import(new URL(dialog.dataset.script, document.baseURI)).then((pagefind) =>
      pagefind.createInstance({ noWorker: true }),
    ));

  // Words as the index has them (hooks/cuecard/outputs/search_words.py): letters for the signs of names, as in "C#", and
  // spaces in texts that are written without. Korean particles go, since a word is found by its beginning.
  const letters = { "+": "\u{10280}", "#": "\u{10281}", ".": "\u{10282}", "&": "\u{10283}", "/": "\u{10284}" };
  const spelled = (signs) => signs.replace(/[+#.&/]/g, (sign) => letters[sign]);
  const segmenter = window.Intl?.Segmenter && new Intl.Segmenter("en", { granularity: "word" });
  const divided = (run) => ` ${segmenter ? [...segmenter.segment(run)].map((word) => word.segment).join(" ") : run} `;
  const asIndexed = (text) =>
    text
      .replace(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]+/gu, divided)
      .replace(/(\p{L})([+#]+)(?!\p{L})/gu, (_, letter, signs) => letter + spelled(signs))
      .replace(/(^|[^\p{L}\p{N}_.])\.(?=\p{L})/gu, `$1${letters["."]}`)
      .replace(/(^|[^\p{L}\p{N}_])([a-z][&/][a-z])(?![\p{L}\p{N}_&/+#])/giu, (_, before, pair) => before + spelled(pair))
      .replace(/(^|[^\p{L}\p{N}])((?:[cdjlmnst]|(?:jusqu|lorsqu|puisqu|quoiqu|qu)|[dns]?[ae]ll|dall|sull|un)['’])(?=\p{L}{2})/giu, "$1$2 ")
      .replace(/([\uac00-\ud7a3]{2})(?:에서|에게|으로|까지|부터|은|는|이|가|을|를|에|의|로|와|과|도|만)(?=\s|$)/g, "$1");

  // An excerpt has "<" and ">" escaped, and marks around the words found.
  const excerpt = (html) =>
    html.split(/<\/?mark>/).map((text, index) => {
      const piece = document.createElement(index % 2 ? "mark" : "span");
      piece.textContent = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return piece;
    });
  const result = ({ url, meta, content, excerpt: html }) => {
    const item = template.cloneNode(true);
    const [kind, link, words] = item.querySelector("li").children;
    kind.textContent = meta.category ?? "";
    link.textContent = meta.title;
    link.href = url;
    words.append(...excerpt(html));
    const text = words.textContent;
    words.dataset.cut = `${content.startsWith(text) ? "" : "start"} ${content.endsWith(text) ? "" : "end"}`;
    if (text === `${meta.title}.`) words.remove();
    return item;
  };
  const next = async (mine) => {
    const found = await Promise.all(waiting.slice(0, 6).map((one) => one.data()));
    if (mine !== turn) return;
    waiting = waiting.slice(6);
    list.append(...found.map(result));
    more.hidden = !waiting.length;
  };

  // Lists of articles come after everything else.
  const ask = async (words) => {
    const engine = await load();
    const chosen = category.value && { category: category.value };
    const kinds = [{ not: { kind: "listing" } }, { kind: "listing" }].map((kind) => ({ filters: { ...chosen, ...kind } }));
    const groups = await Promise.all(kinds.map((kind) => engine.search(asIndexed(words), kind)));
    return groups.flatMap((group) => group.results);
  };
  const search = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const words = query.value.trim();
    if (/^\w?$/.test(words)) return show("idle");
    if (list.parentNode.hidden) show("busy");
    try {
      let found = await ask(words);
      if (!found.length) {
        // Pagefind takes a piece that was lost on the way for an empty one, and never asks for it again.
        loading = null;
        found = await ask(words);
      }
      if (mine !== turn) return;
      waiting = found;
      list.replaceChildren();
      await next(mine);
      if (mine === turn) show(found.length ? "found" : "none", found.length);
    } catch {
      if (mine === turn) fail();
    }
  };

  const open = () => {
    dialog.showModal();
    query.focus();
    query.select();
    load().catch(fail);
  };
  const setShortcut = (isOn) => {
    shortcut.checked = isOn;
    button.ariaKeyShortcuts = isOn ? "/" : null;
    button.dataset.shortcut = isOn ? "on" : "off";
  };
  const storage = (act) => {
    try {
      return act(localStorage);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };

  setShortcut(!storage((kept) => kept.getItem("search-key-off")));
  button.hidden = false;
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !shortcut.checked) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    event.preventDefault();
    open();
  });
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, /\b\w\w?$/.test(query.value) ? 900 : 300); // a word of two letters is hardly whole
  });
  category.addEventListener("change", search);
  part("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await search();
    list.querySelector("a")?.focus();
  });
  more.addEventListener("click", async () => {
    const last = list.lastElementChild;
    await next(turn).catch(fail);
    last.nextElementSibling?.querySelector("a").focus();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing || event.target === category) return;
    const stops = [query, ...list.querySelectorAll("a")];
    const stop = stops[stops.indexOf(document.activeElement) + step];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  });
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("pointerdown", (event) => event.target === dialog && dialog.close());
  shortcut.addEventListener("change", () => {
    setShortcut(shortcut.checked);
    storage((kept) => kept.setItem("search-key-off", shortcut.checked ? "" : "1"));
  });
});
