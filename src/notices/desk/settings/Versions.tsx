import { Button } from "../../../ui/Button.tsx";
import { Time } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { TemplateDetail, Texts } from "../queries.ts";

type Props = { versions: TemplateDetail["versions"]; onTake: (texts: Texts) => void };

/** Who wrote it anew when; each can be taken up again, and counts once it is saved. */
export function Versions({ versions, onTake }: Props) {
  const t = useT();
  if (versions.length === 0)
    return <p className="text-sm text-ink-muted">{t("templates.no-versions")}</p>;
  return (
    <ol className="divide-y divide-line">
      {versions.map(({ version, by, at, note, texts }) => (
        <li key={version} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3 text-sm">
          <span className="font-medium">{t("types.version-n", { n: version })}</span>
          <span className="text-ink-muted">{by}</span>
          <Time at={at} as="date-time" light className="text-ink-faint" />
          <span className="min-w-0 flex-1 break-words text-ink-muted">
            {texts ? note : t("templates.was-reset")}
          </span>
          {texts && (
            <Button size="sm" onClick={() => onTake(texts)}>
              {t("templates.take")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
