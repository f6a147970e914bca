import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { productsQuery } from "../../../people/desk/data/queries.ts";
import { CompanyPick, type CompanyChoice } from "../../../people/desk/parts/picks.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Card, Section } from "../../../ui/Section.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import { ProjectPick } from "../picks.tsx";
import type { Answer, Names, Rule } from "./queries.ts";
import { TrialAnswer } from "./TrialAnswer.tsx";
import { useWords } from "./useWords.ts";

type When = Rule["when"];
type Asked = {
  type: "usage";
  severity: When["severities"][number];
  productId: string;
  language: When["languages"][number];
  channel: "portal";
};
const ANY = "any";

/** Where a request would go if it came now, and why. Nothing is given to anybody. */
export function Trial({ names, on }: { names: Names; on: boolean }) {
  const t = useT();
  const { options } = useWords(names);
  const { data: products } = useQuery(productsQuery);
  const [company, setCompany] = useState<CompanyChoice | null>(null);
  const [projectId, setProjectId] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer>();
  const choices = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));

  const ask = async ({ productId, ...asked }: Asked) =>
    setAnswer(
      await call("POST /settings/routing/trial", {
        body: {
          ...asked,
          productId: productId === ANY ? null : productId,
          companyId: company?.id ?? null,
          projectId,
        },
      }),
    );

  return (
    <Section title={t("routing.trial")} description={t("routing.trial-lead")}>
      <Card>
        <Form<Asked> label={t("routing.trial")} onSubmit={ask}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="type" label={t("routing.when-types")}>
              <Select name="type" defaultValue="usage" options={choices(options.types)} />
            </Field>
            <Field name="severity" label={t("routing.when-severities")}>
              <Select name="severity" defaultValue="S3" options={choices(options.severities)} />
            </Field>
            <Field name="productId" label={t("routing.when-products")}>
              <Select
                name="productId"
                defaultValue={ANY}
                options={[
                  { value: ANY, label: t("routing.unsaid") },
                  ...choices(products?.items ?? []),
                ]}
              />
            </Field>
            <Field name="companyId" label={t("routing.when-companies")}>
              <CompanyPick value={company} onChange={setCompany} />
            </Field>
            <Field name="projectId" label={t("routing.when-projects")}>
              <ProjectPick onChange={(project) => setProjectId(project?.id ?? null)} />
            </Field>
            <Field name="language" label={t("routing.when-languages")}>
              <Select name="language" defaultValue="zh-CN" options={choices(options.languages)} />
            </Field>
            <Field name="channel" label={t("routing.when-channels")}>
              <Select name="channel" defaultValue="portal" options={choices(options.channels)} />
            </Field>
          </div>
          <Submit className="self-start">{t("routing.try")}</Submit>
        </Form>
        {answer && <TrialAnswer answer={answer} on={on} />}
      </Card>
    </Section>
  );
}
