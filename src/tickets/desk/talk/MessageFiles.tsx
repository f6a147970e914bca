import { useState } from "react";
import type { File, Message, Ticket } from "../data/types.ts";
import { ArchivePassword, asksPassword } from "./ArchivePassword.tsx";
import { FileLine } from "./FileLine.tsx";
import { ImageViewer } from "./ImageViewer.tsx";
import { fileAddress } from "./fileAddress.ts";

/** What came with a message: pictures to look at, the rest by name. Pictures that stand in the words are not shown twice. */
export function MessageFiles({
  message: { files, html },
  ticket,
}: {
  message: Message;
  ticket: Ticket;
}) {
  const [shown, setShown] = useState<File>();
  const outside = files.filter(({ id }) => !html?.includes(id));
  if (outside.length === 0) return null;
  const pictures = outside.filter(({ inline, state }) => inline && state === "ready");
  const others = outside.filter((file) => !pictures.includes(file));
  return (
    <div className="mt-2 flex flex-col gap-2 first:mt-0">
      {pictures.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {pictures.map((file) => (
            <button
              key={file.id}
              type="button"
              onClick={() => setShown(file)}
              className="cursor-zoom-in overflow-hidden rounded-md border border-line-strong bg-surface hover:border-accent"
            >
              <img
                src={fileAddress(file.id)}
                alt={file.name}
                loading="lazy"
                className="h-28 w-40 object-cover"
              />
            </button>
          ))}
        </div>
      )}
      {others.map((file) => (
        <div key={file.id}>
          <FileLine file={file} />
          {asksPassword(file) && <ArchivePassword file={file} ticket={ticket} />}
        </div>
      ))}
      {shown && <ImageViewer files={pictures} shown={shown} onShow={setShown} />}
    </div>
  );
}
