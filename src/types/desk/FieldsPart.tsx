import { ListPlus, Plus } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Section } from "../../ui/Section.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage } from "./draft.ts";
import { FieldDialog } from "./FieldDialog.tsx";
import { FieldItem } from "./FieldItem.tsx";
import type { Part } from "./TypeEditor.tsx";

/** What the form asks: the product's fields, required or not, and those made here in their order. */
export function FieldsPart({ type, draft, change }: Part) {
  const t = useT();
  const language = useLanguage();
  const { fields } = draft;
  /** The choices that stand before a field. */
  const choicesBefore = (at: number) =>
    [
      ...type.given,
      ...fields.slice(0, at).map(({ name, label, options }) => ({
        name,
        label: inLanguage(label, language),
        options: options.map((option) => ({
          value: option.value,
          label: inLanguage(option.label, language),
        })),
      })),
    ].filter(({ options }) => options.length > 0);
  const move = (at: number, by: -1 | 1) => {
    const moved = [...fields];
    moved.splice(at + by, 0, ...moved.splice(at, 1));
    change({ fields: moved });
  };
  return (
    <>
      {type.given.length > 0 && (
        <Section title={t("types.given")} description={t("types.given-lead")}>
          <ul className="flex flex-col gap-2">
            {type.given.map(({ name, label, required }) => (
              <li key={name}>
                <Checkbox
                  label={t("types.is-required", { field: label })}
                  checked={draft.required[name] ?? required}
                  onChange={(on) => {
                    const { [name]: _, ...rest } = draft.required;
                    change({ required: on === required ? rest : { ...rest, [name]: on } });
                  }}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={t("types.own-fields")}
        description={t("types.own-fields-lead")}
        actions={
          <FieldDialog
            before={choicesBefore(fields.length)}
            others={[...type.given, ...fields].map(({ name }) => name)}
            onKeep={(field) => change({ fields: [...fields, field] })}
            trigger={
              <Button icon={Plus} size="sm">
                {t("types.add-field")}
              </Button>
            }
          />
        }
      >
        {fields.length === 0 ? (
          <Empty
            icon={ListPlus}
            title={t("types.no-fields")}
            detail={t("types.no-fields-detail")}
          />
        ) : (
          <ol className="flex flex-col gap-2">
            {fields.map((field, at) => (
              <FieldItem
                key={field.name}
                field={field}
                before={choicesBefore(at)}
                first={at === 0}
                last={at === fields.length - 1}
                onMove={(by) => move(at, by)}
                onKeep={(kept) => change({ fields: fields.with(at, kept) })}
                onRemove={() => change({ fields: fields.toSpliced(at, 1) })}
              />
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
