import "./words.css";
import { cx, link } from "../../../ui/cx.ts";
import type { Message } from "../data/types.ts";
import { Clamp } from "./Clamp.tsx";

/** The words: as HTML only where the server has cleaned it, else as plain text with its addresses as links. */
export const MessageWords = ({ message: { text, html, files } }: { message: Message }) => {
  if (html === null && text === "") return null;
  return (
    <Clamp text={text}>
      {html === null ? (
        <p className="text-md break-words whitespace-pre-wrap">{linked(text)}</p>
      ) : (
        <div
          className={cx("words text-md", files.length === 0 && "last:mb-0")}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      )}
    </Clamp>
  );
};

const ADDRESS = /(https?:\/\/[^\s<>"'，。；、）】]+)/;

const linked = (text: string) =>
  text.split(ADDRESS).map((part, at) =>
    at % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one sentence keep their places
      <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow" className={link}>
        {part}
      </a>
    ) : (
      part
    ),
  );
