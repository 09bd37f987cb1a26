// Tells Matomo of a visit, without a cookie; its address and the number of the site are attributes of this script.
(() => {
  const { host, site } = document.currentScript.dataset;
  const calls = (window._paq = window._paq || []);
  calls.push(["disableCookies"], ["trackPageView"], ["enableLinkTracking"]);
  calls.push(["setTrackerUrl", `${host}/matomo.php`], ["setSiteId", site]);
  document.head.append(Object.assign(document.createElement("script"), { src: `${host}/matomo.js`, async: true }));
})();
