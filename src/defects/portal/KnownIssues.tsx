import { useEffect, useState } from "preact/hooks";
import type { Args, Reply } from "../../lib/contract.ts";
import { call, type Api } from "../../portal/api.ts";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";

type Items = Reply<Api["POST /known-issues"]>["items"];
type Typed = NonNullable<Args<Api["POST /known-issues"]>["body"]>;

const PAUSE = 800;
const SHORTEST = 4;

/** While a title or an error is typed: which known issues it may be about, in the words that were written for customers. */
export const useKnownIssues = (
  { title = "", text = "", productId = "", version = "" }: Typed,
  asks: boolean,
): Items => {
  const [items, setItems] = useState<Items>([]);
  const worth = asks && Math.max(title.trim().length, text.trim().length) >= SHORTEST;
  useEffect(() => {
    if (!worth) return setItems([]);
    let asked = true;
    const timer = setTimeout(() => {
      const body = { title, text, version, ...(productId && { productId }) };
      // A hint only: without an answer the form goes on as it is.
      call("POST /known-issues", { body }).then(
        ({ items }) => asked && setItems(items),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  }, [title, text, productId, version, worth]);
  return items;
};

/** Below the field that is being typed, where the eye is. */
export const KnownIssues = ({ items }: { items: Items }) => (
  <div aria-live="polite" class="known-issues">
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
