// What is said below a field about a file that goes into it.
import { replace } from "./write.js";

const element = (name, properties = {}) => Object.assign(document.createElement(name), properties);

// A place below the field, one for each file.
export function saidAt(area, name) {
  const place = element("div", { className: "attaching row row-says" });
  place.setAttribute("role", "status");
  const editor = area.closest("[data-editor]");
  if (editor) editor.after(place);
  else (area.closest("[data-row]") ?? area.parentElement).append(place);
  place.dataset.file = name;
  return place;
}

// part: how much has arrived, from 0 to 1; deeds: what can be done about it, by the words of its button.
export function say(place, words, part, deeds = {}) {
  const bar = part === undefined ? [] : [element("progress", { max: 1, value: part, ariaLabel: words })];
  const buttons = Object.entries(deeds).map(([label, deed]) => {
    const button = element("button", { type: "button", className: "btn sm", textContent: label });
    button.addEventListener("click", deed);
    return button;
  });
  place.classList.toggle("err", buttons.length > 0);
  if (bar.length && place.querySelector("progress")) place.querySelector("progress").value = part;
  else place.replaceChildren(element("p", { textContent: words }), ...bar, ...buttons);
}

// What a picture shows, for people who cannot see it, written into the text.
export function askWords(area, line) {
  const place = saidAt(area, line.name);
  const id = `shows-${Math.random().toString(36).slice(2)}`;
  const label = element("label", { htmlFor: id, textContent: `What does ${line.name} show?` });
  const words = element("input", { id, className: "in", placeholder: "For people who cannot see it", autocomplete: "off" });
  const button = element("button", { type: "button", className: "btn sm", textContent: "Describe it" });
  const later = element("button", { type: "button", className: "btn quiet sm", textContent: "Later" });
  const describe = () => {
    const nameless = `![](attachments/${line.name})`;
    const at = area.value.indexOf(nameless);
    const said = words.value.replace(/[[\]\\]/g, "").trim();
    if (at >= 0 && said) replace(area, at, at + nameless.length, `![${said}](attachments/${line.name})`);
    place.remove();
    area.focus();
  };
  button.addEventListener("click", describe);
  later.addEventListener("click", () => {
    place.remove();
    area.focus();
  });
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    describe();
  });
  place.removeAttribute("role");
  place.replaceChildren(label, words, button, later);
}
