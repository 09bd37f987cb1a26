// Reloads the page when the preview has something else to show. The server answers when it has, or after a minute.
(() => {
  const { epoch } = document.currentScript.dataset;
  const page = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  const whileUnreachable = 1000;
  let asking;

  async function ask() {
    asking = new AbortController();
    const { signal } = asking;
    while (!signal.aborted) {
      try {
        const answer = await fetch(`/livereload/${epoch}/${page}`, { signal });
        if (Number(await answer.text()) > Number(epoch)) {
          location.reload();
          return;
        }
      } catch {
        await new Promise((done) => setTimeout(done, whileUnreachable));
      }
    }
  }

  // A browser opens few connections to one server: tabs that nobody looks at leave them to the others.
  function follow() {
    asking?.abort();
    if (document.visibilityState === "visible") ask();
  }

  addEventListener("load", follow);
  addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => asking?.abort());
})();
