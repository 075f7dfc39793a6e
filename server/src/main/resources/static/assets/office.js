// Tiny behaviours of the office. Every page works without them; they spare a tired person steps.
(() => {
  "use strict";
  const all = (selector, root = document) => root.querySelectorAll(selector);
  const on = (type, act, options) => document.addEventListener(type, act, options);
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };

  // The fragment library writes HTML that this server made; nothing may turn text into script.
  window.trustedTypes?.createPolicy?.("default", { createHTML: (html) => html });

  // Keys: "/" searches, "j" and "k" walk the rows. They can be switched off (WCAG 2.1.4).
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
  const keysOn = () => stored("keys") !== "off";
  const walk = (step) => {
    const rows = [...all(".rows > li, .table tbody tr")].filter((row) => row.querySelector("a, button"));
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[here < 0 ? 0 : here + step];
    next?.querySelector("a, button").focus();
  };
  on("keydown", (event) => {
    if (event.key === "Escape") closeSheets(null, true);
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keysOn()) return;
    const act = { "/": () => document.querySelector(".search [type=search]")?.focus(), j: () => walk(1), k: () => walk(-1) }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  const showKeys = () => {
    all(".search kbd").forEach((kbd) => { kbd.hidden = !keysOn(); });
    all("[data-keys]").forEach((button) => { button.hidden = false; button.setAttribute("aria-pressed", keysOn()); });
  };

  // Menus made of <details> close when the eye moves elsewhere.
  const closeSheets = (target, refocus) => all(".who[open], .menu[open]").forEach((sheet) => {
    if (target && (sheet.contains(target) || target.closest(".links"))) return;
    sheet.open = false;
    if (refocus) sheet.querySelector("summary").focus();
  });
  on("click", (event) => {
    closeSheets(event.target);
    const button = event.target.closest("button");
    if (button?.matches("[data-print]")) window.print();
    if (button?.matches("[data-keys]")) { store("keys", keysOn() ? "off" : "on"); showKeys(); }
  });

  // Parts that matter only after one answer: data-when="name=value|value" (visible without script).
  const reveal = () => all("[data-when]").forEach((part) => {
    const [name, values] = part.dataset.when.split("=");
    const form = part.closest("form");
    const given = form ? new FormData(form).getAll(name) : [];
    part.hidden = !values.split("|").some((value) => given.includes(value));
    all("input, select, textarea", part).forEach((field) => { field.disabled = part.hidden; });
  });

  // What was typed is not lost by a wrong click, and nothing is sent twice.
  let unsaved = false;
  on("input", (event) => { if (event.target.closest("form[data-keep]")) unsaved = true; });
  on("change", reveal);
  on("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    unsaved = false;
    if (form.method !== "post") return;
    form.dataset.sent = "yes";
    (event.submitter ?? form.querySelector("button.primary"))?.setAttribute("aria-busy", "true");
    if (!form.matches("[hx-post], [data-hx-post]")) document.documentElement.dataset.asking = "";
  });
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  const rest = () => {
    delete document.documentElement.dataset.asking;
    all("form[data-sent]").forEach((form) => delete form.dataset.sent);
    all("[aria-busy=true]").forEach((button) => button.removeAttribute("aria-busy"));
  };
  window.addEventListener("pageshow", (event) => { if (event.persisted) rest(); });

  // Fragments: show that the server was asked; say it when it did not answer; start again when signed out.
  on("htmx:beforeRequest", () => { document.documentElement.dataset.asking = ""; });
  on("htmx:afterRequest", rest);
  on("htmx:afterSwap", () => { reveal(); showKeys(); });
  const lost = () => {
    const words = document.getElementById("lost");
    const place = document.getElementById("said");
    if (words && place) place.replaceChildren(words.content.cloneNode(true));
  };
  on("htmx:sendError", lost);
  on("htmx:timeout", lost);
  on("htmx:responseError", (event) => {
    if ([401, 403].includes(event.detail.xhr.status)) location.reload(); else lost();
  });

  // A page left open overnight must not show last evening's clocks.
  let seen = Date.now();
  on("visibilitychange", () => {
    if (document.hidden) { seen = Date.now(); return; }
    const stale = Date.now() - seen > 120_000;
    if (stale && !unsaved && document.querySelector("main [data-fresh]")) location.reload();
  });

  // "Wajib diisi" alone does not say where: borrow the words of the field's own label.
  const nameField = (link) => {
    const field = document.getElementById(link.hash.slice(1));
    const label = field?.labels?.[0] ?? field?.querySelector("legend");
    if (label) link.prepend(`${label.firstChild.textContent.trim()}: `);
  };

  // Mistakes are listed in the order in which the eye meets their fields.
  const follows = (a, b) => {
    const [one, other] = [a, b].map((item) => document.getElementById(item.querySelector("a").hash.slice(1)));
    return one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
  };
  const order = (list) => list.append(...[...list.children].sort(follows));

  const begin = () => {
    reveal();
    showKeys();
    all(".errors a[data-bare]").forEach(nameField);
    all(".errors ul").forEach(order);
    document.querySelector(".errors")?.focus();
  };
  if (document.readyState === "loading") on("DOMContentLoaded", begin); else begin();
})();
