// Shows changes as they arrive: one item a change in [data-live], made of the template beside it. When one has settled,
// the parts of the page marked [data-fresh] are read again.
(() => {
  const list = document.querySelector("[data-live]");
  if (!list) return;
  const template = document.getElementById("change");
  const sign = document.getElementById("live");
  const said = document.getElementById("said");
  const most = Number(list.dataset.most);
  const only = list.dataset.only;
  let later;
  const refresh = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    for (const part of document.querySelectorAll("[data-fresh]")) {
      const fresh = page.getElementById(part.id);
      if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes);
    }
  };
  const show = (change) => {
    if (only && only !== change.change) return;
    let item = list.querySelector(`[data-change="${change.change}"]`);
    if (item && Number(item.dataset.sequence) >= change.sequence) return;
    if (!item) {
      item = template.content.firstElementChild.cloneNode(true);
      item.id = item.dataset.change = change.change;
      list.prepend(item);
      while (list.children.length > most) list.lastElementChild.remove();
    }
    item.dataset.sequence = change.sequence;
    for (const part of item.querySelectorAll("[data-part]")) part.textContent = change[part.dataset.part];
    const link = item.querySelector("a[data-part]");
    if (link && change.href) link.href = change.href;
    const bar = item.querySelector("progress");
    bar.max = Math.max(1, change.affected);
    bar.value = change.settled && !change.affected ? 1 : change.done;
    item.classList.remove("tl-change--fresh");
    void item.offsetWidth;
    item.classList.add("tl-change--fresh");
    document.getElementById("none")?.remove();
    if (change.settled) {
      said.textContent = `${change.about}: ${change.what}. ${change.progress}, ${change.outcome}`;
      clearTimeout(later);
      later = setTimeout(refresh, 700);
    }
  };
  const tell = (on) => {
    sign.textContent = on ? "Live" : "Not live at the moment";
    sign.classList.toggle("tl-live--on", on);
  };
  const source = new EventSource(list.dataset.live);
  source.addEventListener("change", (event) => show(JSON.parse(event.data)));
  source.onopen = () => tell(true);
  source.onerror = () => tell(false);
})();
