import { useEffect, useState } from "preact/hooks";
import type { Reply } from "../../lib/contract.ts";
import { call, type Api } from "../../portal/api.ts";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";

type Items = Reply<Api["POST /known-issues"]>["items"];

const PAUSE = 800;
/** A line of a stack trace; without one there is nothing to compare. */
const trace = /^[ \t]*at[ \t]+[\w$.<>/@-]{1,400}\(/m;

/** While a stack trace is pasted: whether it is a known issue, in the words that were written for customers. */
export const KnownIssues = ({ text }: { text: string }) => {
  const [items, setItems] = useState<Items>([]);
  const worth = trace.test(text);
  useEffect(() => {
    if (!worth) return setItems([]);
    let asked = true;
    const timer = setTimeout(() => {
      // A hint only: without an answer the form goes on as it is.
      call("POST /known-issues", { body: { text } }).then(
        ({ items }) => asked && setItems(items),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  }, [text, worth]);
  return (
    <div aria-live="polite">
      {items.map(({ title, note, fix }) => (
        <Notice
          key={note}
          icon="info"
          title={title ? t("known.title-of", { product: title }) : t("known.title")}
        >
          <p>{note}</p>
          {fix && <p class="aside">{t("known.fix", { fix })}</p>}
        </Notice>
      ))}
    </div>
  );
};
