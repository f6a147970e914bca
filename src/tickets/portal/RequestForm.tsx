import { KnownIssues, useKnownIssues } from "../../defects/portal/KnownIssues.tsx";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { ask } from "../../portal/kit/Dialog.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { useLimits } from "../../portal/limits.ts";
import type { Member } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { useUploads } from "../../portal/uploads.ts";
import { Attachments } from "./Attachments.tsx";
import { Completeness } from "./Completeness.tsx";
import { faultsIn } from "./faults.ts";
import { Essentials, Reach, Watchers } from "./fields.tsx";
import { ProductAndProject } from "./ProductAndProject.tsx";
import { blankFor, onlyOne, placeIn, type Project } from "./blank.ts";
import { isUrgent, submissionOf, type Request, type Type, type Types } from "./request.ts";
import { TypeFields } from "./TypeFields.tsx";

type Props = {
  type: Type;
  severities: Types["severities"];
  projects: readonly Project[];
  person: Member["person"];
  onSent: (number: number) => void;
};

export type RequestFormState = ReturnType<typeof useForm<Request, unknown>>;

/** What a type asks, in the order in which people think of it; in an emergency only the first card. */
export const RequestForm = ({ type, severities, projects, person, onSent }: Props) => {
  const limits = useLimits();
  const form = useForm<Request, { number: number }>({
    name: "request",
    blank: {
      ...blankFor(person),
      type: type.name,
      severity: type.severity,
      ...placeIn(onlyOne(projects)),
    },
    fixed: { type: type.name },
    check: (request) => faultsIn(type, request, uploads.items),
    send: async (request, idempotencyKey) => {
      await uploads.givePasswords();
      return change("POST /tickets", { body: submissionOf(type, request) }, { idempotencyKey });
    },
    onSent: ({ number }) => onSent(number),
  });
  const request = form.values;
  const uploads = useUploads(limits, {
    kept: request.files,
    keep: (files) => form.set("files", files, "fileIds"),
  });

  const urgent = isUrgent(request);
  const { byTitle, byText } = useKnown(request, !urgent);
  const startAnew = async () => {
    const sure = await ask({
      title: t("new.anew"),
      text: t("new.anew-text"),
      action: t("clear"),
    });
    if (!sure) return;
    form.discard();
    uploads.clear();
  };
  return (
    <Page
      title={type.label}
      over={t("nav.new")}
      parent="/tickets/new"
      narrow
      foot={<Completeness type={type} request={request} busy={form.busy} onSubmit={form.submit} />}
    >
      {form.found && request.title !== "" && (
        <Notice
          tone="neutral"
          icon="compose"
          action={
            <Button size="small" tone="quiet" onPress={() => void startAnew()}>
              {t("clear")}
            </Button>
          }
        >
          {t("new.found")}
        </Notice>
      )}
      {!urgent && (
        <p class="aside">
          <a href={`/processes?type=${type.name}`}>{t("process.of-type")}</a>
        </p>
      )}
      <Form onSubmit={form.submit} problem={form.problem}>
        <Essentials form={form} severities={severities} urgent={urgent} />
        <KnownIssues items={byTitle} />
        {urgent && <Reach form={form} urgent />}
        {urgent && <Notice icon="info">{t("new.urgent-rest")}</Notice>}
        <ProductAndProject form={form} type={type} projects={projects} urgent={urgent} />
        <TypeFields form={form} type={type} urgent={urgent} />
        <KnownIssues items={byText} />
        <Attachments form={form} uploads={uploads} limits={limits} />
        {!urgent && <Reach form={form} urgent={false} />}
        <Watchers form={form} />
      </Form>
    </Page>
  );
};

/** What may be known: by the title as it is typed, and below by what is told further down, each said once. */
const useKnown = (
  { type, title, description, fields, productId, version }: Request,
  asks: boolean,
) => {
  const wants = asks && (type === "bug" || type === "usage");
  const byTitle = useKnownIssues({ title, productId, version }, wants);
  const text = `${description}\n${fields["error"] ?? ""}`;
  const further = useKnownIssues({ text, productId, version }, wants);
  const said = new Set(byTitle.map(({ note }) => note));
  return { byTitle, byText: further.filter(({ note }) => !said.has(note)) };
};
