// Files, folders and zips are dropped or chosen; what may be a post-mortem is sent with its path, and the rest stays here.
// Without this the two fields of the form do the same by themselves.
const form = document.querySelector("form[data-take]");
const zone = form?.querySelector("[data-drop]");
const TEXT = new RegExp(`\\.(${form?.dataset.endings})$`, "i");
const HIDDEN = /(^|\/)(__MACOSX\/|\.[^/.]|Thumbs\.db$|desktop\.ini$)/;
let taken = [];

const inWords = (bytes) => (bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`);
const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`);
const bytesOf = (files) => files.reduce((sum, { file }) => sum + file.size, 0);

function below(entry) {
  if (entry.isFile) {
    return new Promise((resolve) =>
      entry.file(
        (file) => resolve([{ file, path: entry.fullPath.replace(/^\//, "") }]),
        () => resolve([]),
      ),
    );
  }
  const reader = entry.createReader();
  const all = [];
  return new Promise((resolve) => {
    const more = () =>
      reader.readEntries(
        async (entries) => {
          if (entries.length === 0) return resolve(all);
          for (const one of entries) all.push(...(await below(one)));
          more();
        },
        () => resolve(all),
      );
    more();
  });
}

function problem(words) {
  const place = form.querySelector("[data-problem]");
  place.replaceChildren();
  if (!words) return;
  const said = document.createElement("p");
  said.className = "err";
  said.id = "problem";
  said.setAttribute("role", "alert");
  said.textContent = words;
  place.append(said);
}

function take(files, stayed) {
  taken = files;
  const said = form.querySelector("[data-taken]");
  const rest = stayed > 0 ? ` ${counted(stayed, "other file stays", "other files stay")} out.` : "";
  if (files.length === 0) {
    said.textContent = stayed > 0 ? `There is no post-mortem in it that can be read.${rest}` : "";
    return;
  }
  const what = files.length === 1 ? files[0].path : `${counted(files.length, "file", "files")}, ${inWords(bytesOf(files))}`;
  said.textContent = `${what}.${rest}`;
}

function sift(all) {
  const visible = all.filter(({ path }) => !HIDDEN.test(path));
  const read = visible.filter(({ path }) => TEXT.test(path));
  read.sort((one, other) => (one.path < other.path ? -1 : 1));
  take(read, visible.length - read.length);
}

function tooMuch() {
  const mostFiles = Number(form.dataset.mostFiles);
  const mostBytes = Number(form.dataset.mostBytes);
  if (taken.length > mostFiles) return `These are more than ${mostFiles.toLocaleString("en")} files. Bring them in in pieces, or with bin/debrief import.`;
  if (bytesOf(taken) > mostBytes) return `These are more than ${inWords(mostBytes)}. Bring them in in pieces, or with bin/debrief import.`;
  return "";
}

async function send() {
  const words = new FormData(form);
  words.delete("file");
  taken.forEach(({ file, path }) => words.append("file", file, path));
  const button = form.querySelector("button.main");
  button.disabled = true;
  form.querySelector("[data-taken]").textContent = `${counted(taken.length, "file is", "files are")} being sent.`;
  try {
    const answer = await fetch(form.action, { method: "POST", body: words });
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    problem(page.getElementById("problem")?.textContent.trim() ?? "Debrief could not take this. Bring it in in pieces.");
  } catch {
    problem("The line was cut. Nothing came in; send it again.");
  }
  button.disabled = false;
  take(taken, 0);
}

if (zone) {
  form.querySelector("[data-enhanced]").hidden = false;
  const fields = [...zone.querySelectorAll('input[type="file"]')];
  let depth = 0;
  const over = (isOver) => zone.classList.toggle("over", isOver);

  zone.addEventListener("dragenter", () => over(++depth > 0));
  zone.addEventListener("dragleave", () => over(--depth > 0));
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", async (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    depth = 0;
    over(false);
    fields.forEach((field) => (field.value = ""));
    // to be asked before the first wait: afterwards the browser has let go of them
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const flat = [...event.dataTransfer.files].map((file) => ({ file, path: file.name }));
    sift(entries.length > 0 ? (await Promise.all(entries.map(below))).flat() : flat);
  });
  for (const field of fields) {
    field.addEventListener("change", () => {
      fields.filter((other) => other !== field).forEach((other) => (other.value = ""));
      sift([...field.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    });
  }
  form.addEventListener("submit", (event) => {
    problem(tooMuch());
    if (tooMuch()) return event.preventDefault();
    if (taken.length === 0) return;
    event.preventDefault();
    send();
  });
}
