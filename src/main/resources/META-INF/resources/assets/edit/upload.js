// One file on its way to the server. Answers with how it is named; fails with words for a person.
import { form } from "./form.js";

export class NotAttached extends Error {
  // again: whether it may work when it is tried once more
  constructor(message, again) {
    super(message);
    this.again = again;
  }
}

export function upload(file, name, progress) {
  const limit = Number(form.querySelector("[data-attachment-limit]").dataset.attachmentLimit);
  if (file.size > limit) {
    const size = `${(file.size / 1048576).toFixed(1)} MB`;
    return Promise.reject(new NotAttached(`it has ${size}; at most ${Math.floor(limit / 1048576)} MB can be attached.`, false));
  }
  const body = new FormData();
  body.append("file", file, name);
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${form.dataset.address}/attachments`);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("input[name=csrf-token]")?.value ?? "");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
    request.onload = () => (isLine(request) ? done(request.response) : failed(reason(request)));
    request.onerror = () => failed(new NotAttached("there is no way to the server at the moment.", true));
    request.send(body);
  });
}

const isLine = ({ status, response }) => (status === 200 || status === 201) && response?.markdown;

function reason({ status, response }) {
  if (status === 401 || status === 200) {
    return new NotAttached("you are signed out. Sign in again in another tab, then try again here.", true);
  }
  if (response?.detail) return new NotAttached(response.detail, status >= 500 && status !== 507);
  return new NotAttached(`the server could not take it (${status}).`, status >= 500);
}
