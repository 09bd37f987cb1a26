// Copying: the code of a block, the address of an article. The buttons appear only where they work.
document.addEventListener("DOMContentLoaded", () => {
  if (!navigator.clipboard) return;
  const copy = async (button, text) => {
    const label = button.textContent;
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  };
  const template = document.querySelector("#copy-code");
  for (const pre of template ? document.querySelectorAll(".cc-prose .highlight > pre") : []) {
    const button = template.content.firstElementChild.cloneNode(true);
    button.addEventListener("click", () => copy(button, pre.innerText));
    pre.parentElement.append(button);
  }
  for (const button of document.querySelectorAll("[data-copy-address]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button, button.dataset.copyAddress));
  }
});
