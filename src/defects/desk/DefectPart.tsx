import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { link } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";
import { Part } from "../../tickets/desk/panel/Part.tsx";
import { FilesToPass } from "./FilesToPass.tsx";
import { DefectState, PromiseMark } from "./marks.tsx";
import { defectOfQuery } from "./queries.ts";
import { useFollowing } from "./useDefects.ts";

/** Beside a bug: its defect, or those that it might be about. */
export function DefectPart({ number }: { number: number }) {
  const t = useT();
  const { data } = useQuery(defectOfQuery(number));
  useFollowing();
  if (!data || (!data.defect && data.alike.length === 0)) return null;
  const { defect, alike } = data;
  const to = (other: number, words: string) => (
    <Link
      to="/defects/$number"
      params={{ number: String(other) }}
      className={`${link} min-w-0 break-words`}
    >
      {words}
    </Link>
  );
  return (
    <Part name="defect" title={t("defects.defect")}>
      {defect && (
        <div className="flex flex-col gap-1 text-sm">
          {to(defect.number, `${defect.name} ${defect.title}`)}
          <span className="flex flex-wrap items-center gap-2">
            <DefectState state={defect.state} />
            <PromiseMark promised={defect.promised} />
          </span>
          {defect.requests > 1 && (
            <span className="text-xs text-ink-faint">
              {t("defects.reported-by", {
                requests: t("defects.count-requests", { count: defect.requests }),
                companies: t("defects.count-companies", { count: defect.companies }),
              })}
            </span>
          )}
          <FilesToPass number={number} files={data.files} />
        </div>
      )}
      {!defect && (
        <ul className="flex flex-col gap-1.5 text-sm">
          {alike.map(({ number: other, name, title, by }) => (
            <li key={other} className="flex flex-col">
              {to(other, `${name} ${title}`)}
              <span className="text-xs text-ink-faint">{t(`defects.alike-${by}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
