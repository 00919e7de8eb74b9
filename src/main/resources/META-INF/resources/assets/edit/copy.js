// The working copy as this page knows it: what was last known to be on the server, and the exchange with it.
import { form, send } from "./form.js";
import { asLoaded, difference, encoded, fromAnswer, held, overlaid } from "./held.js";
import { forget, page, write } from "./device.js";
import { takeOver } from "./takeover.js";
import { show } from "./answer.js";
import { showClashes } from "./clashes.js";

const address = `${form.dataset.address}/working-copy`;
const field = (name) => form.elements.namedItem(name);
const heard = new Map(form.dataset.heard.split(" ").map((word) => word.split(".")));

let known = asLoaded();
let version = field("version").value;
let sends = 0;
let taken = 0;

// What was typed and is not known to be on the server; undefined where nothing is.
export const unkept = () => difference(known, held());

// Whether that page's request of this number has reached the server before this form was opened.
export const reached = (whose, number) => Number(heard.get(whose) ?? 0) >= number;

// Writes it into the browser's own store; false where that has no room. sent: it goes to the server as it is.
export function remember(sent = false) {
  const open = unkept();
  if (!open) {
    forget(page);
    return true;
  }
  return write({ unkept: withRows(open), version, number: sends, sent });
}

// What was typed in a row needs the row, which may be gone elsewhere by the time it is brought back.
function withRows({ fields, rows }) {
  const all = { ...rows };
  for (const name of Object.keys(fields)) {
    const [list, id, column] = name.split(".");
    const ids = known.rows.get(list) ?? "";
    if (column && id && !all[list]) all[list] = [ids, ids];
  }
  return { fields, rows: all };
}

// What a form that is posted says beyond its fields.
export const posted = () => ({ page, send: ++sends });

// Asks the server to keep what the form holds; without a change it only answers what was typed elsewhere.
export async function exchange(options) {
  const now = held();
  const open = difference(known, now);
  const number = ++sends;
  if (open) remember(true);
  const answer = await send("PUT", address, request(now, open, { version, page, send: number }), options);
  if (number < taken) return answer;
  taken = number;
  take(answer, now);
  return answer;
}

// The size in characters of what would be sent now.
export const size = () => request(held(), unkept(), {}).toString().length;

// The same for what another page left behind, laid over what is known to be on the server: what is typed here meanwhile
// is no part of it, and so nothing that comes back takes its place. It names no version and a page of its own, so that
// the server always brings together what lies there, which may be newer than what is known.
export async function bring(left, other) {
  const before = known;
  const [was, is] = [overlaid(before, left, 0), overlaid(before, left, 1)];
  const more = { version: "none", page: `${other.page}x`, send: other.number + 1 };
  const answer = await send("PUT", address, request(is, difference(was, is), more));
  take({ ...answer, now: answer.now ?? { fields: Object.fromEntries(is.fields), rows: lists(is.rows) } }, before);
  return answer;
}

const lists = (rows) => Object.fromEntries([...rows].map(([list, ids]) => [list, ids.split(" ").filter(Boolean)]));

const request = (state, open, more) =>
  encoded(state, open, [["revision", field("revision").value], ["items", field("items").value], ["person", field("person").value], ...Object.entries(more)]);

function take(answer, sent) {
  const { known: same, whole } = answer.now ? takeOver(fromAnswer(answer.now), sent) : { known: sent, whole: true };
  known = same;
  version = whole ? answer.version : 0; // 0 has the server look closely next time
  field("version").value = version;
  if (whole) field("revision").value = answer.revision;
  showClashes(answer.clashes);
  show(answer);
  remember();
}
