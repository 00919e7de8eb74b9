// The form of a post-mortem works whole without this. With it: rows without reloading, keys, previews, times
// understood while they are typed, and everything kept as it is typed.
import "./edit/autosave.js";
import "./edit/buttons.js";
import "./edit/keys.js";
import "./edit/drag.js";
import "./edit/toolbar.js";
import "./edit/lists.js";
import "./edit/preview.js";
import "./edit/paste.js";
import "./edit/kinds.js";
import "./edit/help.js";
import { growAll } from "./edit/grow.js";
import { form } from "./edit/form.js";
import { ask } from "./edit/times.js";
import { undo } from "./edit/undo.js";

document.documentElement.classList.add("scripted");
growAll(form);
form.querySelector("[data-undoes]").addEventListener("click", () => undo() && ask());
document.getElementById("stopped")?.focus();
