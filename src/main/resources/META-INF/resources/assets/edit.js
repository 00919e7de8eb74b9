// The form of a post-mortem works whole without this. With it: rows without reloading, keys, previews, times
// understood while they are typed, and everything kept as it is typed.
import "./edit/autosave.js";
import "./edit/buttons.js";
import "./edit/keys.js";
import "./edit/drag.js";
import "./edit/toolbar.js";
import "./edit/lists.js";
import "./edit/preview.js";
import "./edit/times.js";
import { growAll } from "./edit/grow.js";
import { form } from "./edit/form.js";

document.documentElement.classList.add("scripted");
growAll(form);
document.getElementById("stopped")?.focus();
