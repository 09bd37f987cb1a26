// The colour scheme: what the visitor chose is set before the first paint, and remembered.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = ""; // what scripts will show has its place from the start
  const read = () => {
    try {
      return localStorage.getItem("scheme") || "system";
    } catch {
      return "system";
    }
  };
  const apply = (scheme) => {
    if (scheme === "system") delete root.dataset.scheme;
    else root.dataset.scheme = scheme;
  };
  apply(read());
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector(".cc-scheme");
    if (!choice) return;
    choice.hidden = false;
    choice.querySelector(`[value="${read()}"]`).checked = true;
    choice.addEventListener("change", (event) => {
      apply(event.target.value);
      try {
        localStorage.setItem("scheme", event.target.value);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    });
  });
})();
