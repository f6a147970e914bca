import type { Operation } from "./apiDocument.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);

/** The API for eyes: one page without scripts. */
export const drawDocument = (operations: readonly Operation[]): { html: string; css: string } => {
  const rooms = Map.groupBy(operations, ({ room }) => room);
  const nav = [...rooms.keys()].map((room) => `<a href="#${room}">${escaped(room)}</a>`).join("");
  const body = [...rooms]
    .map(
      ([room, list]) =>
        `<section id="${room}"><h2>${escaped(room)}</h2>${list.map(drawOperation).join("")}</section>`,
    )
    .join("");
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Channeldesk API</title><link rel="stylesheet" href="/api/docs.css"></head><body><nav><h1>Channeldesk API</h1><p><a href="/api/openapi.json">openapi.json</a></p>${nav}</nav><main>
<p class="lead">Send <code>Authorization: Bearer …</code> with a token made in the desk (account → tokens). Lists answer <code>{ items, next }</code>; ask on with <code>?after=next</code>. A <code>POST</code> with an <code>Idempotency-Key</code> is done once however often it is sent. Errors are <code>application/problem+json</code> with a stable <code>code</code> and a sentence in the language of <code>Accept-Language</code>.</p>
${body}</main></body></html>`;
  return { html, css };
};

const drawOperation = ({
  method,
  path,
  summary,
  may,
  parameters,
  body,
  reply,
}: Operation): string => `<details>
<summary><b class="${method.toLowerCase()}">${method}</b> <code>${escaped(path)}</code> <span>${escaped(summary)}</span></summary>
<dl><dt>May</dt><dd>${escaped(may)}</dd>${parameters.map((p) => `<dt>${p.in} <code>${escaped(p.name)}</code>${p.required ? " *" : ""}</dt><dd><code>${escaped(briefly(p.schema))}</code></dd>`).join("")}</dl>
${drawShape("Body", body)}${drawShape("Answer", reply)}</details>`;

const drawShape = (name: string, schema: Record<string, unknown> | undefined): string =>
  schema ? `<h4>${name}</h4><pre>${escaped(JSON.stringify(schema, null, 2))}</pre>` : "";

const briefly = (schema: Record<string, unknown>): string =>
  Array.isArray(schema["enum"])
    ? schema["enum"].join(" | ")
    : ([schema["format"], schema["type"]].find((word) => typeof word === "string") ?? "any");

const css = `:root{color-scheme:light dark;--line:#d8dce2;--soft:#f4f5f7;--text:#1d2430;--dim:#5a6473;--accent:#2456c9}
@media(prefers-color-scheme:dark){:root{--line:#333b47;--soft:#1b2028;--text:#e4e8ee;--dim:#9aa5b4;--accent:#8ab0ff}body{background:#13171d}}
*{box-sizing:border-box}body{margin:0;display:flex;font:14px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--text)}
nav{position:sticky;top:0;height:100vh;overflow:auto;width:220px;flex:none;padding:24px;border-right:1px solid var(--line)}nav a{display:block;padding:3px 0;color:var(--dim);text-decoration:none}nav a:hover,nav a:focus{color:var(--accent)}h1{font-size:16px;margin:0 0 8px}
main{flex:1;min-width:0;padding:24px 32px;max-width:960px}h2{font-size:18px;margin:32px 0 8px}.lead{color:var(--dim)}
details{border-bottom:1px solid var(--line);padding:8px 0}summary{cursor:pointer}summary b{display:inline-block;width:58px;font-size:12px}summary span{color:var(--dim);margin-left:8px}
.get{color:#1a7f4e}.post{color:var(--accent)}.put,.patch{color:#9a6700}.delete{color:#c0362c}@media(prefers-color-scheme:dark){.get{color:#5fd39a}.put,.patch{color:#e3b341}.delete{color:#ff8c82}}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:8px 0}dt{color:var(--dim)}dd{margin:0}pre{background:var(--soft);padding:12px;border-radius:6px;overflow:auto;max-height:420px;font-size:12.5px}h4{margin:12px 0 4px;font-size:13px;color:var(--dim)}
@media(max-width:760px){body{display:block}nav{position:static;height:auto;width:auto;border:0;border-bottom:1px solid var(--line)}main{padding:16px}}`;
