// A picture that is pasted, dropped or chosen stands in the text at once, as a placeholder that the file replaces when
// it has arrived. Nothing else in the text is touched, and what could not be sent is kept in the page to be tried again.
import { form } from "./form.js";
import { fromHtml } from "./fromhtml.js";
import { fromTabs } from "./tables.js";
import { inCode, insert, lineStart, replace, whenSettled } from "./write.js";
import { upload } from "./upload.js";
import { askWords, say, saidAt } from "./attachsays.js";

const held = new Set();
let after;

export function attach(area, files) {
  for (const file of files) {
    const name = file.name || `picture.${file.type.split("/")[1] ?? "png"}`;
    const one = { area, file, name, mark: placeholder(area, name, file.type.startsWith("image/")) };
    const { value, selectionStart: at } = area;
    insert(area, (at > lineStart(value, at) && !/\s$/.test(value.slice(0, at)) ? " " : "") + one.mark + (files.length > 1 ? "\n" : ""));
    held.add(one);
    start(one);
  }
}

export function choose(area) {
  const chooser = document.createElement("input");
  Object.assign(chooser, { type: "file", multiple: true, hidden: true });
  chooser.addEventListener("change", () => attach(area, [...chooser.files]));
  for (const end of ["change", "cancel"]) chooser.addEventListener(end, () => chooser.remove());
  document.body.append(chooser);
  chooser.click();
}

function placeholder(area, name, picture) {
  const words = `Uploading ${name.replace(/[[\]\\]/g, "")}`;
  for (let number = 1; ; number++) {
    const mark = `${picture ? "!" : ""}[${words}${number > 1 ? ` ${number}` : ""}]()`;
    if (!area.value.includes(mark)) return mark;
  }
}

async function start(one) {
  one.under = true;
  const place = saidAt(one.area, one.name);
  say(place, `${one.name} is on its way.`);
  try {
    const line = await upload(one.file, one.name, (part) => say(place, `${one.name} is on its way.`, part));
    held.delete(one);
    whenSettled(() => arrived(one, line, place));
  } catch (failure) {
    one.under = false;
    if (failure.again) offerAgain(one, place, failure);
    else whenSettled(() => leaveOut(one, place, `${one.name} was not attached: ${failure.message}`));
  }
  submitLater();
}

function arrived(one, line, place) {
  const at = one.area.value.indexOf(one.mark);
  place.remove();
  if (at < 0) return say(saidAt(one.area, one.name), `${line.name} is attached; the text does not name it any more.`);
  replace(one.area, at, at + one.mark.length, line.markdown);
  if (line.picture && !line.description) askWords(one.area, line);
}

function offerAgain(one, place, failure) {
  say(place, `${one.name} could not be uploaded: ${failure.message} It is kept in this page.`, undefined, {
    "Try again": () => start(one),
    "Leave it out": () => leaveOut(one, place, ""),
  });
}

function leaveOut(one, place, words) {
  held.delete(one);
  const at = one.area.value.indexOf(one.mark);
  if (at >= 0) replace(one.area, at, at + one.mark.length, "");
  if (words) say(place, words, undefined, { Close: () => place.remove() });
  else place.remove();
}

window.addEventListener("online", () => held.forEach((one) => one.under || start(one)));
window.addEventListener("beforeunload", (event) => held.size && event.preventDefault());

// Save waits for what is on its way, so that no placeholder is saved.
document.addEventListener("submit", waitForFiles, true);

function waitForFiles(event) {
  if (event.target !== form || ![...held].some((one) => one.under)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  after = event.submitter;
}

function submitLater() {
  if (!after || [...held].some((one) => one.under)) return;
  const button = after;
  after = undefined;
  if (!held.size) whenSettled(() => form.requestSubmit(button));
}

form.addEventListener("paste", (event) => {
  const area = event.target;
  if (!area.matches?.("textarea") || area.readOnly) return;
  const plain = event.clipboardData.getData("text/plain");
  const prose = area.matches(".prose-in") && !inCode(area.value, area.selectionStart);
  const markdown = prose ? fromHtml(event.clipboardData.getData("text/html")) || fromTabs(plain) : "";
  const files = [...event.clipboardData.files];
  if (markdown && markdown !== plain.trim()) pasteAs(area, plain, markdown);
  else if (files.length && !plain) attach(area, files);
  else return;
  event.preventDefault();
});

// First as it was copied, then as Markdown: Ctrl Z takes back the second alone.
function pasteAs(area, plain, markdown) {
  const from = area.selectionStart;
  if (plain) insert(area, plain);
  area.setSelectionRange(from, area.selectionStart);
  insert(area, markdown);
}

const brings = (event) => event.target.matches?.("textarea") && event.dataTransfer?.types.includes("Files");
form.addEventListener("dragover", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
});
form.addEventListener("drop", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  event.target.focus();
  attach(event.target, [...event.dataTransfer.files]);
});
