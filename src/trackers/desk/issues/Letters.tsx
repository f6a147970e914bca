import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Issue } from "../queries.ts";

/** Exactly what left the house, who had it sent, and whether it arrived. */
export function Letters({ letters }: Pick<Issue, "letters">) {
  const t = useT();
  if (letters.length === 0) return null;
  return (
    <details className="basis-full text-xs">
      <summary className="w-fit cursor-pointer text-ink-faint hover:text-ink">
        {t("issues.letters")}
      </summary>
      <ol className="mt-2 flex flex-col gap-2">
        {letters.map(({ id, by, at, sentAt, title, text }) => (
          <li key={id} className="rounded-md border border-line bg-sunken p-3">
            <p className="mb-1 flex flex-wrap gap-x-2 text-ink-faint">
              <span>{by}</span>
              <Time at={at} as="date-time" light />
              <span>{t(sentAt ? "issues.sent" : "issues.waiting-comment")}</span>
            </p>
            {title && <p className="font-medium break-words">{title}</p>}
            <p className="break-words whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
