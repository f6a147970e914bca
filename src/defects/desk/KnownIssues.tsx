import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Notice } from "../../ui/Notice.tsx";
import { useT } from "../../ui/texts.tsx";
import { knownIssuesQuery } from "./queries.ts";

const PAUSE = 500;
const SHORTEST = 4;

/** Below a title that is being typed on a customer's behalf: what he may be told of known issues. */
export function KnownIssues({ title }: { title: string }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTyped(title.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [title]);
  const worth = typed.length >= SHORTEST;
  const { data } = useQuery({ ...knownIssuesQuery(typed), enabled: worth });
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {worth &&
        data?.items.map(({ title, note, fix }) => (
          <Notice
            key={note}
            title={title ? t("defects.known-of", { product: title }) : t("defects.known")}
          >
            {note}
            {fix && <span className="block text-ink-muted">{t("defects.known-fix", { fix })}</span>}
          </Notice>
        ))}
    </div>
  );
}
