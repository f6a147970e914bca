import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../desk/api.ts";
import { renamed } from "../../settings/desk/renamed.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import { typeKeyOf } from "./draft.ts";
import { allTypesQuery, processesQuery } from "./queries.ts";

type Typed = { zh: string; en: string; key: string; flow: string };

/** Begins a type: what it is called and which process it goes by. It is offered once its form is ready. */
export function NewTypeDialog() {
  const t = useT();
  const go = useNavigate();
  const queries = useQueryClient();
  const { data } = useQuery(processesQuery);
  const [key, setKey] = useState("");
  const [own, setOwn] = useState(false);

  const add = async ({ zh, en, key: name, flow }: Typed) => {
    const definition = {
      label: { zh, en },
      hint: { zh: "", en: "" },
      level: "T1",
      needs: { product: false, version: false, description: true },
      retired: true,
    } as const;
    const body = { name, flow, definition, note: t("types.begun") };
    await renamed(call("POST /types", { body }), (field) =>
      field === "name" ? "key" : field.replace("definition.label.", ""),
    );
    await queries.invalidateQueries(allTypesQuery);
    await go({ to: "/settings/types/$name", params: { name } });
  };
  return (
    <FormDialog<Typed>
      title={t("types.add")}
      description={t("types.add-lead")}
      submit={t("types.add-do")}
      trigger={
        <Button variant="primary" icon={Plus}>
          {t("types.add")}
        </Button>
      }
      onOpen={() => {
        setKey("");
        setOwn(false);
      }}
      onSubmit={add}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="zh" label={t("types.label-zh")} required>
          <TextInput autoFocus maxLength={60} placeholder="投诉" />
        </Field>
        <Field name="en" label={t("types.label-en")} required>
          <TextInput
            maxLength={80}
            placeholder="Complaint"
            onChange={(en) => !own && setKey(typeKeyOf(en))}
          />
        </Field>
      </div>
      <Field name="key" label={t("types.key")} hint={t("types.key-hint")} required>
        <TextInput
          maxLength={40}
          value={key}
          onChange={(typed) => {
            setOwn(true);
            setKey(typed);
          }}
        />
      </Field>
      <Field name="flow" label={t("types.flow")} hint={t("types.flow-hint")} required>
        <Select
          name="flow"
          defaultValue="usage"
          options={(data?.items ?? []).map(({ name, title }) => ({ value: name, label: title }))}
        />
      </Field>
    </FormDialog>
  );
}
