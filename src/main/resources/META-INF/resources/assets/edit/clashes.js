// Two versions of one thing are shown in its part as soon as the server says so.
const shown = new Map();

export function showClashes(pieces) {
  const keys = new Set(pieces.map((piece) => `clash-${piece.key}`));
  for (const notice of document.querySelectorAll("[data-clash]")) {
    if (!keys.has(notice.id)) notice.remove();
  }
  for (const piece of pieces) if (shown.get(piece.key) !== piece.html) showOne(piece);
}

function showOne({ part, key, html }) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const notice = template.content.querySelector("[data-clash]");
  const there = document.getElementById(`clash-${key}`);
  if (there?.contains(document.activeElement)) return;
  shown.set(key, html);
  if (there) there.replaceWith(notice);
  else document.querySelector(`#part-${part === "factors" ? "causes" : part} > header`)?.after(notice);
}
