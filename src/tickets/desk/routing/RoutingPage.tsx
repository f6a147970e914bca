import { useSuspenseQuery } from "@tanstack/react-query";
import { Split } from "lucide-react";
import { useRef, useState } from "react";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toastProblem } from "../../../ui/toast.ts";
import { routingQuery } from "./queries.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { RuleItem } from "./RuleItem.tsx";
import { Trial } from "./Trial.tsx";
import { useKeepRouting } from "./useKeepRouting.ts";

/** By which rules requests are given out, in their order; and where one would go now. */
export function RoutingPage() {
  const t = useT();
  const { on, rules, names } = useSuspenseQuery(routingQuery).data;
  const { turn, move } = useKeepRouting();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");

  const moveRule = async (name: string, by: -1 | 1) => {
    const place = rules.findIndex((rule) => rule.name === name) + by;
    if (place < 0 || place >= rules.length) return;
    const held = document.activeElement?.getAttribute("data-part");
    await move(name, by);
    setSaid(t("routing.moved", { name, place: place + 1 }));
    // The item went to another place of the page, and the keyboard goes with it.
    const item = [...(list.current?.children ?? [])].find(
      (child) => child.getAttribute("data-rule") === name,
    );
    item?.querySelector<HTMLElement>(`[data-part="${held ?? ""}"]`)?.focus();
  };

  return (
    <Page
      title={t("routing.title")}
      description={t("routing.lead")}
      width="read"
      actions={<RuleDialog names={names} />}
    >
      <Section>
        <Switch
          label={t("routing.on")}
          hint={t(on ? "routing.on-hint" : "routing.off-hint")}
          checked={on}
          onChange={(now) => void turn(now).catch(toastProblem)}
        />
      </Section>
      <Section title={t("routing.rules")} description={t("routing.rules-lead")}>
        {rules.length === 0 ? (
          <Empty icon={Split} title={t("routing.none")} detail={t("routing.none-detail")} />
        ) : (
          <ol ref={list} className="flex flex-col gap-2">
            {rules.map((rule, at) => (
              <RuleItem
                key={rule.name}
                rule={rule}
                names={names}
                place={at + 1}
                last={at === rules.length - 1}
                onMove={(by) => void moveRule(rule.name, by).catch(toastProblem)}
              />
            ))}
          </ol>
        )}
        <p aria-live="polite" className="sr-only">
          {said}
        </p>
      </Section>
      {rules.length > 0 && <Trial names={names} on={on} />}
    </Page>
  );
}
