// A frame of another site takes the place of its link when a visitor asks for it.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".cc-embed__link");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const frame = Object.assign(document.createElement("iframe"), {
    className: "cc-embed__frame",
    src: link.href,
    title: link.dataset.title,
    allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
    referrerPolicy: "strict-origin-when-cross-origin",
  });
  link.replaceWith(frame);
  frame.focus();
});
