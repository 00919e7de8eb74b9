// Texts are as high as what stands in them; browsers that do it themselves are left alone.
const HIGHEST = 60;
const own = CSS.supports("field-sizing", "content");

export function grow(area) {
  if (own) return;
  while (area.scrollHeight > area.clientHeight && area.rows < HIGHEST) area.rows++;
}

export function growAll(form) {
  form.querySelectorAll("textarea").forEach(grow);
  form.addEventListener("input", (event) => event.target.matches?.("textarea") && grow(event.target));
}
