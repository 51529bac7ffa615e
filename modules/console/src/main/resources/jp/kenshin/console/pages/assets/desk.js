/* The response desk by keyboard, and cases that renew themselves while the points confirm. Without this script: links, forms and reload. */
(() => {
  "use strict";

  const desk = document.querySelector("[data-desk]");
  const field = document.getElementById("q");
  const isTyping = (element) => element && element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");

  /* ---- clocks: counted from the order to the last confirmation, by the server's time ---- */

  let ahead = 0;
  const tick = () => {
    document.querySelectorAll(".clock[data-since]").forEach((clock) => {
      const until = clock.dataset.until ? Number(clock.dataset.until) : Date.now() - ahead;
      const seconds = Math.max(0, Math.floor((until - Number(clock.dataset.since)) / 1000));
      const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
      const text = (parts[0] === "00" ? parts.slice(1) : parts).join(":");
      if (clock.textContent !== text) {
        clock.textContent = text;
      }
    });
  };

  /* ---- the case that is shown ---- */

  const live = () => document.getElementById("case-now");
  const away = document.getElementById("case-away");
  const said = document.getElementById("case-said");
  const seen = new Map();

  const exchange = (id, page) => {
    const fresh = page.getElementById(id);
    const part = document.getElementById(id);
    if (!fresh || !part || seen.get(id) === fresh.innerHTML) {
      return;
    }
    seen.set(id, fresh.innerHTML);
    part.innerHTML = fresh.innerHTML;
  };

  const renew = async () => {
    const part = live();
    try {
      const answer = await fetch(part.dataset.live, { headers: { "Kenshin-By-Itself": "yes" }, credentials: "same-origin" });
      if (answer.redirected) {
        window.location.reload();
        return;
      }
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("case-now");
        exchange("case-now", page);
        exchange("case-line", page);
        Object.assign(part.dataset, { pace: fresh.dataset.pace, now: fresh.dataset.now });
        ahead = Date.now() - Number(fresh.dataset.now);
        if (said && fresh.dataset.sentence !== part.dataset.sentence) {
          part.dataset.sentence = fresh.dataset.sentence;
          said.textContent = fresh.dataset.sentence;
        }
        tick();
      }
      away.hidden = answer.ok;
    } catch (unreachable) {
      away.hidden = false;
    }
    wait();
  };

  const wait = () => {
    const pace = Number(live().dataset.pace || 0);
    if (pace > 0) {
      window.setTimeout(document.hidden ? wait : renew, document.hidden ? 1000 : pace);
    }
  };

  if (live()) {
    ahead = Date.now() - Number(live().dataset.now);
    tick();
    window.setInterval(tick, 250);
    wait();
  }

  /* ---- pages that weigh an order: Enter never sends them, Ctrl and Enter does ---- */

  const deliberate = document.querySelector("form[data-deliberate]");
  if (deliberate) {
    deliberate.addEventListener("keydown", (event) => {
      const order = deliberate.querySelector("[data-order]");
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && order && !event.isComposing) {
        event.preventDefault();
        deliberate.requestSubmit(order);
      }
    });
    deliberate.addEventListener("submit", () => {
      window.setTimeout(() => deliberate.querySelectorAll("button").forEach((button) => { button.disabled = true; }), 0);
    });
    window.addEventListener("pageshow", () => deliberate.querySelectorAll("button:not([hidden])").forEach((button) => { button.disabled = false; }));
  }

  if (!desk) {
    return;
  }

  /* ---- the search: answers while somebody types, arrow keys go through what was found ---- */

  const found = document.getElementById("desk-found");
  let asked = field.value;
  let timer = 0;

  const results = () => [...document.querySelectorAll("#desk-found a, #desk-cases a")];

  const ask = async () => {
    const typed = field.value;
    if (typed === asked) {
      return;
    }
    try {
      const answer = await fetch(`${desk.dataset.desk}?q=${encodeURIComponent(typed)}`, { credentials: "same-origin" });
      if (answer.redirected) {
        window.location.reload();
        return;
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("desk-found");
      if (fresh && field.value === typed) {
        found.innerHTML = fresh.innerHTML;
        asked = typed;
      }
    } catch (unreachable) {
      /* Enter still sends the form. */
    }
  };

  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, 120);
  });

  const move = (event, links, from, step) => {
    const to = from + step;
    if (to < 0) {
      event.preventDefault();
      field.focus();
    } else if (to < links.length) {
      event.preventDefault();
      links[to].focus();
    }
  };

  document.querySelector(".desk-search").addEventListener("keydown", (event) => {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) {
      return;
    }
    const links = results();
    const from = links.indexOf(document.activeElement);
    if (from >= 0 || document.activeElement === field) {
      move(event, links, from, event.key === "ArrowDown" ? 1 : -1);
    }
  });

  field.form.addEventListener("submit", (event) => {
    const first = found.querySelector("a");
    if (first && asked === field.value && field.value.trim() !== "") {
      event.preventDefault();
      window.location.assign(first.href);
    }
  });

  /* ---- keys: single ones only where nothing is typed and the desk has the focus ---- */

  const press = (key) => {
    const target = key === "5" ? document.querySelector("[data-call]") : desk.querySelector(`[data-key="${key}"]`);
    if (!target) {
      return false;
    }
    if (target.matches("a")) {
      target.click();
    } else {
      target.focus();
    }
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (!isTyping(document.activeElement) && desk.contains(document.activeElement) && press(event.key)) {
      event.preventDefault();
    }
  });

  /* ---- where the hands are: at the search until somebody is chosen, then at the card, then at the case ---- */

  const address = new URLSearchParams(window.location.search);
  const at = address.has("case") ? "case" : field.hasAttribute("autofocus") ? "q" : "card";
  if (at !== "q") {
    document.getElementById(at).focus({ preventScroll: true });
  }
})();
