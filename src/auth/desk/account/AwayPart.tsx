import { useAway, useSession } from "../../../desk/session.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Section } from "../../../ui/Section.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { Time } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";

/** Leaving the desk with a word for colleagues, and coming back. */
export function AwayPart() {
  const t = useT();
  const { away } = useSession();
  const setAway = useAway();
  return (
    <Section title={t("away.title")} description={t("away.lead")}>
      {away && (
        <p className="mb-3 flex flex-wrap items-center gap-2 text-sm">
          <Badge tone="warning" dot>
            {t("shell.away")}
          </Badge>
          <span className="text-ink-muted">
            {t("away.since")} <Time at={away.since} />
          </span>
        </p>
      )}
      <Form<{ note: string }>
        // A note kept on the server is the one shown.
        key={away?.note ?? ""}
        label={t("away.title")}
        className="flex flex-col gap-3"
        onSubmit={({ note }) => setAway.mutateAsync({ away: true, note })}
      >
        <Field name="note" label={t("away.note")} className="max-w-sm">
          <TextInput defaultValue={away?.note ?? ""} placeholder={t("away.note-example")} />
        </Field>
        <span className="flex flex-wrap gap-2">
          {away && (
            <Button busy={setAway.isPending} onClick={() => setAway.mutate({ away: false })}>
              {t("shell.come-back")}
            </Button>
          )}
          <Submit>{t(away ? "away.change-note" : "shell.go-away")}</Submit>
        </span>
      </Form>
    </Section>
  );
}
