// The copy in this browser: what has been typed and is not known to have reached the server. Each page that is open
// has its own; those of pages that are gone are found when the form is opened again. A copy belongs to one person.
import { form } from "./form.js";

const person = form.elements.person.value;
const incident = form.dataset.address.split("/").pop();
const PREFIX = `debrief-typed:${person}:${incident}:`;
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

export const page = [...crypto.getRandomValues(new Uint8Array(16))].map((n) => LETTERS[n % 36]).join("");

// A lock says that a page is still open; where there are none, a copy is taken from an open page at worst, and the
// server brings both together.
navigator.locks?.request(PREFIX + page, () => new Promise(() => {}));

// False where the browser keeps nothing or has no room.
export function write(copy) {
  try {
    localStorage.setItem(PREFIX + page, JSON.stringify({ ...copy, at: Date.now() }));
    return true;
  } catch {
    forget(page);
    return false;
  }
}

export function forget(whose) {
  try {
    localStorage.removeItem(PREFIX + whose);
  } catch {
    // What cannot be written cannot be there.
  }
}

export async function leftBehind() {
  try {
    const held = (await navigator.locks?.query())?.held ?? [];
    const open = new Set(held.map((lock) => lock.name));
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && !open.has(key));
    return keys.filter((key) => key !== PREFIX + page).flatMap(read);
  } catch {
    return [];
  }
}

function read(key) {
  try {
    const copy = JSON.parse(localStorage.getItem(key));
    return copy?.unkept ? [{ ...copy, page: key.slice(PREFIX.length) }] : [];
  } catch {
    return [];
  }
}
