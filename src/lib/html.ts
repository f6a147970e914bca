import { trim } from "./fields.ts";
import sanitize from "sanitize-html";

const OWN_FILE = /^\/api\/v1\/files\/[0-9a-f-]{36}$/;

/**
 * HTML that anyone wrote, made harmless: a small set of tags, no styles, no scripts, no data-* that a kit might act
 * on, pictures only from our own files. Null where nothing is left. Customers name no colleague, and their links lead
 * nowhere in this house but to files.
 */
export const cleanHtml = (html: string, by: "staff" | "contact"): string | null => {
  const clean = sanitize(html, {
    allowedTags: [
      "p",
      "br",
      "strong",
      "b",
      "em",
      "i",
      "u",
      "s",
      "code",
      "pre",
      "blockquote",
      "ul",
      "ol",
      "li",
      "a",
      "img",
      "h1",
      "h2",
      "h3",
      "h4",
      "hr",
      "span",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
    ],
    allowedAttributes: {
      a: ["href"],
      img: ["src", "alt"],
      span: ["class"],
      th: ["colspan"],
      td: ["colspan"],
      ol: ["start"],
    },
    allowedClasses: { span: by === "staff" ? ["mention"] : [] },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesAppliedToAttributes: ["href"],
    allowProtocolRelative: false,
    ...(by === "contact" && { transformTags: { a: withoutOwnPages } }),
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !OWN_FILE.test(attribs["src"] ?? ""),
  }).trim();
  return clean === "" ? null : withRel(clean);
};

const withoutOwnPages: sanitize.Transformer = (tagName, { href = "", ...attribs }) => ({
  tagName,
  attribs:
    /^(https?:\/\/|mailto:)/i.test(href.trim()) || OWN_FILE.test(href)
      ? { ...attribs, href }
      : attribs,
});

// Attributes that a transform adds are filtered too; these two are ours and safe.
const withRel = (html: string): string =>
  html.replace(/<a href=/g, '<a rel="noopener noreferrer nofollow" target="_blank" href=');

/** The words of HTML, a line for each block. */
export const textOf = (html: string): string =>
  trim(
    sanitize(html.replace(/<(br|\/p|\/li|\/h[1-4]|\/tr|\/blockquote|\/pre)[^>]*>/gi, "$&\n"), {
      allowedTags: [],
      allowedAttributes: {},
    })
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&nbsp;", " ")
      .replaceAll("&amp;", "&")
      .replace(/\n{3,}/g, "\n\n"),
  );
