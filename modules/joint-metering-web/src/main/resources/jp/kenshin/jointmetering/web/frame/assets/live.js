/* Renews the parts of a page that carry data-live whenever the server says that there is something new, and leaves the page when the server
   says that the session has ended: then nothing stays on the screen that its partner may no longer see. Without this script: reload. */
(() => {
  "use strict";

  const address = document.currentScript.dataset.news;
  const parts = [...document.querySelectorAll("[data-live]")].filter((part) => part.dataset.live && part.id);
  const AT_MOST_EVERY = 2000;
  const WITHOUT_PUSH_EVERY = 60000;
  let busy = false;
  let again = false;
  let timer = 0;

  const renew = (page) => {
    const focused = document.activeElement ? document.activeElement.id : "";
    for (const part of parts) {
      const fresh = page.getElementById(part.id);
      if (fresh && fresh.innerHTML !== part.innerHTML) {
        part.replaceChildren(...fresh.childNodes);
      }
    }
    const before = focused ? document.getElementById(focused) : null;
    if (before && before !== document.activeElement) {
      before.focus({ preventScroll: true });
    }
  };

  const ask = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const answer = await fetch(location.href, { headers: { "Kenshin-By-Itself": "yes" } });
      if (answer.redirected || !answer.ok) {
        location.reload();
        return;
      }
      renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      /* The server is away; the connection for news comes back by itself and asks again. */
    }
    setTimeout(() => {
      busy = false;
      if (again) {
        again = false;
        ask();
      }
    }, AT_MOST_EVERY);
  };

  const news = new EventSource(address);
  if (parts.length > 0) {
    news.addEventListener("news", ask);
  }
  news.addEventListener("end", () => {
    news.close();
    location.reload();
  });
  news.addEventListener("error", () => {
    if (news.readyState === EventSource.CLOSED && timer === 0) {
      timer = setInterval(ask, WITHOUT_PUSH_EVERY);
    }
  });
  /* Who signs out here is on the way to the sign-in: the end that the server tells because of it must not overtake. */
  addEventListener("submit", () => news.close());
  addEventListener("pagehide", () => news.close());
})();
