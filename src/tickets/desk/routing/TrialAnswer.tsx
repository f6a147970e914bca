import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Answer } from "./queries.ts";

/** To whom and why, sentence by sentence. */
export function TrialAnswer({ answer, on }: { answer: Answer; on: boolean }) {
  const t = useT();
  const { before, rule, passed, person } = answer;
  const team = rule?.team.name;
  const outcome = !rule
    ? t("routing.result-none")
    : person
      ? t("routing.result-person", { name: person.name, team })
      : t("routing.result-queue", { team });
  const because = !rule
    ? undefined
    : !person
      ? t(
          rule.to === "queue"
            ? "routing.because-queue"
            : rule.atWork
              ? "routing.because-nobody"
              : "routing.because-closed",
          { team },
        )
      : rule.to === "in-turn"
        ? t("routing.because-in-turn", { name: person.name })
        : t("routing.because-least-loaded", {
            name: person.name,
            count: person.open,
            load: person.load,
          });
  return (
    <div aria-live="polite" className="mt-4 border-t border-line pt-4 text-sm">
      <p className="font-medium">{outcome}</p>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-ink-muted">
        {before.map(({ rule, because }) => (
          <li key={rule}>{t("routing.not-this", { rule, why: t(`routing.unfit-${because}`) })}</li>
        ))}
        {rule && <li>{t("routing.this", { rule: rule.name, team })}</li>}
        {passed.map(({ id, name, because }) => (
          <li key={id}>{t("routing.not-him", { name, why: t(`routing.passed-${because}`) })}</li>
        ))}
        {because && <li>{because}</li>}
      </ul>
      {!on && <Notice className="mt-3">{t("routing.result-off")}</Notice>}
    </div>
  );
}
