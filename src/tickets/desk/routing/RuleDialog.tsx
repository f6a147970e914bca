import { Plus } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Names, Rule } from "./queries.ts";
import { RuleFields } from "./RuleFields.tsx";
import { ruleOf, type Typed } from "./typed.ts";
import { useKeepRouting } from "./useKeepRouting.ts";

/** A new rule, or this one changed. */
export function RuleDialog({ rule, names }: { rule?: Rule; names: Names }) {
  const t = useT();
  const { keep } = useKeepRouting();
  return (
    <FormDialog<Typed>
      size="lg"
      title={t(rule ? "routing.edit" : "routing.add")}
      trigger={
        rule ? (
          <Button size="sm">{t("settings.edit")}</Button>
        ) : (
          <Button variant="primary" icon={Plus}>
            {t("routing.add")}
          </Button>
        )
      }
      onSubmit={(typed) => keep(ruleOf(typed), rule?.name)}
    >
      <RuleFields rule={rule} names={names} />
    </FormDialog>
  );
}
