/* Renews the marked parts of a page by itself, without flicker: a part is exchanged only when it has changed, never while it has the focus
   or while nobody looks. A part that comes without its mark is not renewed any more. The session's idle time goes on: the request says that nobody asked for it. */
(() => {
  "use strict";

  const usual = 30000;
  const parts = () => [...document.querySelectorAll("[data-renew]")].filter((part) => part.dataset.renew);
  if (parts().length === 0) {
    return;
  }

  const pace = () => {
    const paces = parts().map((part) => Number(part.dataset.pace || usual));
    return Math.max(1000, Math.min(...paces));
  };

  const exchange = (part, fresh) => {
    const busy = part.contains(document.activeElement) && document.activeElement !== document.body;
    if (busy || part.querySelector(".is-current, :checked, details[open]") || part.innerHTML === fresh.innerHTML) {
      return;
    }
    part.innerHTML = fresh.innerHTML;
    if (fresh.dataset.pace) {
      part.dataset.pace = fresh.dataset.pace;
    } else {
      delete part.dataset.pace;
    }
    if (!fresh.dataset.renew) {
      delete part.dataset.renew;
    }
    part.dispatchEvent(new CustomEvent("kenshin:renewed", { bubbles: true }));
  };

  const renew = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(window.location.href, { headers: { "Kenshin-By-Itself": "yes" }, credentials: "same-origin" });
        if (answer.redirected) {
          window.location.reload();
          return;
        }
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          parts().forEach((part) => {
            const fresh = page.getElementById(part.id);
            if (fresh) {
              exchange(part, fresh);
            }
          });
        }
      } catch (unreachable) {
        /* The next turn tries again. */
      }
    }
    if (parts().length > 0) {
      window.setTimeout(renew, pace());
    }
  };

  window.setTimeout(renew, pace());
})();
