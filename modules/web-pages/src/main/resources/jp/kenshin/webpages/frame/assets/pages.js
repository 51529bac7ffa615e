/* Reads a chart aloud: pointer and arrow keys give the value of one column or cell, Enter and click follow it. Without this script the
   table below holds the same. */
(() => {
  "use strict";

  const enhance = (chart) => {
    const readout = document.getElementById(chart.dataset.readout);
    const hint = readout.textContent;
    const drawings = [...chart.querySelectorAll(".drawing")];
    const count = drawings[0].querySelectorAll(".column").length;
    const stride = Number(chart.dataset.stride || 0);
    let current = -1;

    const follow = (column) => {
      if (column && column.dataset.href) {
        window.location.assign(column.dataset.href);
      }
    };

    const show = (index) => {
      if (index === current) {
        return;
      }
      current = index;
      document.querySelectorAll(".is-current").forEach((element) => element.classList.remove("is-current"));
      if (index < 0) {
        readout.textContent = hint;
        readout.classList.remove("is-value");
        return;
      }
      let label = "";
      for (const drawing of drawings) {
        const column = drawing.querySelectorAll(".column")[index];
        column.classList.add("is-current");
        label = column.dataset.label;
      }
      const row = document.querySelector(`tr[data-index="${index}"]`);
      if (row) {
        row.classList.add("is-current");
      }
      readout.textContent = label;
      readout.classList.add("is-value");
    };

    chart.addEventListener("pointermove", (event) => {
      const column = event.target.closest(".column");
      if (column) {
        show(Number(column.dataset.index));
      }
    });
    chart.addEventListener("pointerdown", (event) => {
      const column = event.target.closest(".column");
      if (column) {
        show(Number(column.dataset.index));
      }
    });
    chart.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && document.activeElement !== chart) {
        show(-1);
      }
    });
    chart.addEventListener("blur", () => show(-1));
    chart.addEventListener("click", (event) => follow(event.target.closest(".column")));
    chart.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && current >= 0) {
        follow(drawings[0].querySelectorAll(".column")[current]);
        return;
      }
      const moves = {
        ArrowRight: Math.min(count - 1, current + 1),
        ArrowLeft: Math.max(0, current - 1),
        Home: 0,
        End: count - 1,
        Escape: -1,
      };
      if (stride > 0) {
        moves.ArrowDown = Math.min(count - 1, current + stride);
        moves.ArrowUp = Math.max(0, current - stride);
      }
      if (event.key in moves) {
        event.preventDefault();
        show(moves[event.key]);
      }
    });
  };

  const enhanceAll = (root) => root.querySelectorAll(".chart").forEach(enhance);
  enhanceAll(document);
  document.addEventListener("kenshin:renewed", (event) => enhanceAll(event.target));
})();
