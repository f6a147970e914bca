import { escapeHtml } from "../lib/mail.ts";
import { inLanguage, wordsOf as inWords, type Move } from "../flows/index.ts";
import type { Words } from "./messages.ts";
import type { Answers } from "./ticket.ts";

type Said = Words & { answers: Answers };

/** A message said with a move, with the answers that its reader has to know below it, in the language it is written in. */
export const withAnswers = (words: Said, move: Move): Said => {
  const { text, html, answers } = words;
  if (text.trim() === "" && !html) return words;
  const language = /\p{Script=Han}/u.test(text + (html ?? "")) ? "zh-CN" : "en";
  const colon = language === "en" ? ": " : "：";
  const lines = (move.asks ?? []).flatMap(({ name, label, writes }) => {
    const answer = (answers[name] ?? "").trim();
    return writes === "reply" && answer !== ""
      ? [`${inLanguage(label, language)}${colon}${answer}`]
      : [];
  });
  return {
    ...words,
    text: [text, ...lines].join("\n\n"),
    ...(html && { html: html + lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("") }),
  };
};

/** Answers that stand in the conversation for colleagues only. */
export const notesOf = (move: Move, answers: Answers): Words[] =>
  (move.asks ?? []).flatMap((ask): Words[] => {
    const answer = (answers[ask.name] ?? "").trim();
    return ask.writes === "note" && answer !== ""
      ? [{ kind: "note", text: inWords(ask, answer) }]
      : [];
  });
