import { Link } from "@tanstack/react-router";
import { SeverityMark } from "../../tickets/desk/list/marks.tsx";
import { link } from "../../ui/cx.ts";
import { Facts } from "../../ui/Section.tsx";
import { useT } from "../../ui/texts.tsx";
import { AnswerBy, DefectState, PromiseMark } from "./marks.tsx";
import type { Defect } from "./types.ts";

/** What is known of a defect beside its texts. */
export function DefectFacts({ defect }: { defect: Defect }) {
  const t = useT();
  const { state, answerBy, promised, severity, product, version, module, owner, build, release } =
    defect;
  return (
    <Facts
      rows={[
        [
          t("defects.state"),
          <span key="state" className="flex flex-wrap items-center gap-2">
            <DefectState state={state} />
            {answerBy && <AnswerBy at={answerBy} />}
          </span>,
        ],
        [t("defects.promised"), <PromiseMark key="promised" promised={promised} />],
        promised?.reason && [t("defects.day-reason"), promised.reason],
        [t("defects.severity"), <SeverityMark key="severity" of={severity} />],
        [t("defects.product"), [product?.name, version].filter(Boolean).join(" ") || "–"],
        module && [t("defects.module"), module],
        [t("defects.reproduced"), t(`defects.reproduced-${defect.reproduced}`)],
        [t("defects.owner"), owner?.name ?? "–"],
        build && [t("defects.build"), build],
        release && [t("defects.release"), release],
        defect.alike.length > 0 && [
          t("defects.alike"),
          <ul key="alike">
            {defect.alike.map(({ number, name, title }) => (
              <li key={number}>
                <Link to="/defects/$number" params={{ number: String(number) }} className={link}>
                  {name} {title}
                </Link>
              </li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
}
