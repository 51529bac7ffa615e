/* Sends a file of a case as it is, tells how far it is, and can be stopped; copies a hash. Whatever is refused is told in the server's words. */
(() => {
  "use strict";

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      const said = document.getElementById("files-said");
      said.textContent = "";
      said.textContent = button.dataset.copied;
      const word = button.textContent;
      button.textContent = button.dataset.copied;
      window.setTimeout(() => { button.textContent = word; }, 2000);
    } catch (forbidden) {
      window.getSelection().selectAllChildren(button.parentElement.querySelector("code"));
    }
  });

  const form = document.querySelector("form.attach");
  if (!form) {
    return;
  }

  const field = form.querySelector("input[type=file]");
  const submit = form.querySelector("[type=submit]");
  const stop = form.querySelector("[data-stop]");
  const sending = form.querySelector(".sending");
  const bar = form.querySelector("progress");
  const words = document.getElementById("evidence-progress");
  const refused = form.querySelector(".refused");
  let running = null;

  const show = (busy) => {
    sending.hidden = !busy;
    stop.hidden = !busy;
    submit.disabled = busy;
    field.disabled = busy;
  };

  const refuse = (lines) => {
    running = null;
    show(false);
    refused.querySelector(".said").replaceChildren(...lines.map((line, index) => {
      const paragraph = document.createElement("p");
      const text = document.createElement(index === 0 ? "strong" : "span");
      text.textContent = line;
      paragraph.append(text);
      return paragraph;
    }));
    refused.hidden = false;
    field.focus();
  };

  const progress = (done, all) => {
    const share = all > 0 ? Math.floor((100 * done) / all) : 0;
    bar.value = share;
    words.textContent = done < all ? `${form.dataset.sending} ${share}%` : form.dataset.checking;
  };

  const told = (request) => {
    if ((request.getResponseHeader("Content-Type") || "").startsWith("text/plain")) {
      return request.responseText.trim().split("\n");
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const lines = [...page.querySelectorAll(".trouble p")].map((line) => line.textContent);
    return lines.length > 0 ? lines : [form.dataset.broken];
  };

  const answered = (request) => {
    if (request.status === 204) {
      const address = new URL(window.location.href);
      address.searchParams.delete("files");
      window.location.assign(address.pathname + address.search);
    } else if (request.responseURL.includes("/sign-in")) {
      window.location.reload();
    } else {
      refuse(told(request));
    }
  };

  const send = (file) => {
    const request = new XMLHttpRequest();
    running = request;
    request.open("POST", `${form.getAttribute("action")}&name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Kenshin-Token", form.dataset.token);
    request.upload.addEventListener("progress", (event) => progress(event.loaded, event.total));
    request.addEventListener("load", () => answered(request));
    request.addEventListener("error", () => refuse([form.dataset.broken]));
    request.addEventListener("abort", () => refuse([form.dataset.stopped]));
    progress(0, file.size || 1);
    show(true);
    stop.focus();
    request.send(file);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const file = field.files[0];
    if (!file || running) {
      return;
    }
    refused.hidden = true;
    if (file.size > Number(form.dataset.limit)) {
      refuse([form.dataset.tooLarge]);
    } else {
      send(file);
    }
  });

  stop.addEventListener("click", () => {
    if (running) {
      running.abort();
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (running && running.readyState < XMLHttpRequest.DONE) {
      event.preventDefault();
    }
  });

  submit.disabled = false;
})();
