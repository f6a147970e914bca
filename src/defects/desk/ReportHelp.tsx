import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../desk/api.ts";
import { Button } from "../../ui/Button.tsx";
import { toastProblem } from "../../ui/toast.ts";
import { useT } from "../../ui/texts.tsx";
import { FilesToPass } from "./FilesToPass.tsx";
import { defectOfQuery } from "./queries.ts";
import type { Report } from "./types.ts";

type Answers = Record<string, string>;
type Props = {
  number: number;
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** Whether what R&D will read can be shown. */
  previews: boolean;
};

/** While a bug is reported: the defects that it may be part of, and what R&D will read. */
export function ReportHelp({ number, answers, onChange, previews }: Props) {
  const t = useT();
  const { data } = useQuery(defectOfQuery(number));
  const [shown, setShown] = useState<Report>();
  const show = async () =>
    setShown(
      await call("POST /tickets/:number/report-preview", {
        params: { number },
        body: { answers },
      }),
    );
  return (
    <>
      {data && data.alike.length > 0 && (
        <div className="flex flex-col gap-1 text-sm">
          <p className="font-medium">{t("defects.maybe-known")}</p>
          <ul className="flex flex-col gap-1">
            {data.alike.map(({ number: other, name, title, by }) => (
              <li key={other} className="flex items-center gap-2">
                <span className="min-w-0 flex-1">
                  <span className="block truncate">
                    {name} {title}
                  </span>
                  <span className="text-xs text-ink-faint">{t(`defects.alike-${by}`)}</span>
                </span>
                <Button
                  size="sm"
                  aria-pressed={answers["defect"] === name}
                  onClick={() => onChange({ ...answers, defect: name })}
                >
                  {t("defects.take")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {previews && data && <FilesToPass number={number} files={data.files} />}
      {previews && (
        <div className="flex flex-col gap-2 text-sm">
          <Button size="sm" className="self-start" onClick={() => void show().catch(toastProblem)}>
            {t("defects.preview")}
          </Button>
          {shown && (
            <div className="flex flex-col gap-1 rounded-md border border-line bg-sunken p-3">
              <p className="font-medium">{shown.title}</p>
              {[shown.environment, shown.steps, shown.result, shown.trace]
                .filter(Boolean)
                .map((text) => (
                  <p key={text} className="break-words whitespace-pre-wrap">
                    {text}
                  </p>
                ))}
              <p className="text-xs text-ink-faint">
                {shown.masked.length > 0
                  ? t("defects.masked", { what: shown.masked.join(" ") })
                  : t("defects.masked-nothing")}
              </p>
            </div>
          )}
        </div>
      )}
    </>
  );
}
