import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { languages, useThemes } from "../../../desk/choices.ts";
import { sessionQuery, useSession, useSpeak } from "../../../desk/session.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Facts, Section } from "../../../ui/Section.tsx";
import { Segmented } from "../../../ui/Segmented.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { useTheme } from "../../../ui/useTheme.ts";
import { inOrder, roleWords } from "../roles.ts";
import { AwayPart } from "./AwayPart.tsx";

export function ProfilePage() {
  const t = useT();
  return (
    <Page title={t("profile.title")} width="form">
      <NamePart />
      <AwayPart />
      <Section title={t("profile.look")}>
        <Looks />
      </Section>
    </Page>
  );
}

function NamePart() {
  const t = useT();
  const queries = useQueryClient();
  const { person, roles, teams } = useSession();
  return (
    <Section>
      <Facts
        rows={[
          [t("sign-in.email"), person.email],
          [
            t("staff.roles"),
            roles.length > 0 ? (
              <span key="roles" className="flex flex-wrap gap-1">
                {inOrder(roles).map((role) => (
                  <Badge key={role}>{t(roleWords[role])}</Badge>
                ))}
              </span>
            ) : (
              t("staff.no-roles")
            ),
          ],
          teams.length > 0 && [
            t("staff.teams"),
            teams.map(({ name }) => name).join(t("list.comma")),
          ],
        ]}
      />
      <Form<{ name: string }>
        label={t("profile.title")}
        className="mt-5 flex flex-col gap-4"
        onSubmit={async (body) => {
          await call("PATCH /me", { body });
          await queries.invalidateQueries(sessionQuery);
          toast({ title: t("settings.kept"), tone: "success" });
        }}
      >
        <Field
          name="name"
          label={t("person.name")}
          hint={t("person.name-hint")}
          className="max-w-sm"
        >
          <TextInput defaultValue={person.name} autoComplete="name" />
        </Field>
        <Submit className="self-start">{t("ui.save")}</Submit>
      </Form>
    </Section>
  );
}

function Looks() {
  const t = useT();
  const speak = useSpeak();
  const language = useLanguage();
  const [theme, wear] = useTheme();
  const themes = useThemes();
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="mb-1 text-sm font-medium">{t("shell.language")}</p>
        <Segmented
          label={t("shell.language")}
          value={language}
          onChange={(chosen) => void speak(chosen)}
          options={languages}
        />
        <p className="mt-1 text-xs text-ink-faint">{t("profile.language-hint")}</p>
      </div>
      <div>
        <p className="mb-1 text-sm font-medium">{t("shell.theme")}</p>
        <Segmented label={t("shell.theme")} value={theme} onChange={wear} options={themes} />
      </div>
    </div>
  );
}
