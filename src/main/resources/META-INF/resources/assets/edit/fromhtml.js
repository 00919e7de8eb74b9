// What was copied from a page, a wiki or a document, as Markdown: its structure, and nothing that runs or loads.
import { asTable } from "./tables.js";

const STRUCTURE = "table, h1, h2, h3, h4, h5, h6, ul, ol, a[href], b, strong, code, pre, blockquote";
const marks = { STRONG: "**", B: "**", EM: "_", I: "_", DEL: "~~", S: "~~" };
const blocks = "P,DIV,SECTION,ARTICLE,UL,OL,TABLE,PRE,BLOCKQUOTE,H1,H2,H3,H4,H5,H6,HR".split(",");

// Empty where there is nothing but words. A document parsed like this runs no script and loads no picture.
export function fromHtml(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  body.querySelectorAll("script, style, template, noscript, iframe, object").forEach((node) => node.remove());
  if (!body.querySelector(STRUCTURE)) return "";
  return flow(body).replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

// Blocks below one another, with the words between them as paragraphs.
function flow(parent) {
  const out = [];
  let words = "";
  const paragraph = () => {
    if (words.trim()) out.push(words.trim());
    words = "";
  };
  for (const node of parent.childNodes) {
    if (!holdsBlock(node)) words += inline(node);
    else {
      paragraph();
      out.push(block(node));
    }
  }
  paragraph();
  return out.filter(Boolean).join("\n\n");
}

const holdsBlock = (node) =>
  node.nodeType === Node.ELEMENT_NODE && (blocks.includes(node.tagName) || node.querySelector(blocks.join(",")));

function block(node) {
  const heading = /^H([1-6])$/.exec(node.tagName);
  if (heading) return `${"#".repeat(Math.max(3, heading[1]))} ${children(node).trim()}`;
  if (node.tagName === "UL" || node.tagName === "OL") return list(node, "");
  if (node.tagName === "TABLE") return table(node);
  if (node.tagName === "PRE") return `\`\`\`\n${node.textContent.replace(/\n$/, "")}\n\`\`\``;
  if (node.tagName === "BLOCKQUOTE") return flow(node).replace(/^/gm, "> ");
  if (node.tagName === "HR") return "---";
  return flow(node);
}

function list(node, indent) {
  const items = [...node.children].filter((item) => ["LI", "UL", "OL"].includes(item.tagName));
  return items
    .map((item, at) => {
      if (item.tagName !== "LI") return list(item, `${indent}  `);
      const sign = node.tagName === "OL" ? `${at + 1}. ` : "- ";
      const inner = [...item.children].filter((child) => ["UL", "OL"].includes(child.tagName));
      inner.forEach((child) => child.remove());
      const words = flow(item).replace(/\n+/g, " ");
      return [`${indent}${sign}${words}`, ...inner.map((child) => list(child, indent + " ".repeat(sign.length)))].join("\n");
    })
    .join("\n");
}

function table(node) {
  const rows = [...node.rows].map((row) => [...row.cells].map((cell) => flow(cell)));
  return rows.length && rows.some((row) => row.length > 1) ? asTable(rows) : rows.flat().join("\n\n");
}

const children = (node) => [...node.childNodes].map(inline).join("");

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ").replace(/[\\`*[\]<]/g, "\\$&");
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.tagName === "BR") return "\n";
  if (node.tagName === "IMG") return node.alt;
  if (["CODE", "KBD", "TT", "SAMP"].includes(node.tagName)) return node.textContent.trim() && `\`${node.textContent.trim()}\``;
  const words = children(node);
  if (!words.trim()) return words;
  if (node.tagName === "A") return link(node, words);
  // Google Docs wraps everything in a <b> that is none
  const plain = /font-weight:\s*(normal|400)/.test(node.getAttribute("style") ?? "");
  const mark = plain ? undefined : marks[node.tagName];
  return mark ? words.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${mark}$2${mark}$3`) : words;
}

function link(node, words) {
  const address = node.getAttribute("href") ?? "";
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return words;
  return `[${words.trim()}](${address.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}
