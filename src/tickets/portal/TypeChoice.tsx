import { useLocation } from "preact-iso";
import { useDraft } from "../../portal/draft.ts";
import { Button, LinkButton } from "../../portal/kit/Button.tsx";
import { RadioCards } from "../../portal/kit/Choices.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import type { IconName } from "../../portal/kit/Icon.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import type { Request, Type } from "./request.ts";

const icons: Record<string, IconName> = {
  usage: "help",
  bug: "bug",
  custom_requirement: "spark",
  custom_issue: "wrench",
  licence: "key",
  media: "box",
};

/** What it is about. `refused`: the type that was asked for and takes a verified identity. */
export const TypeChoice = ({ types, refused }: { types: Type[]; refused: Type | undefined }) => {
  const { route } = useLocation();
  const draft = useDraft<Partial<Request>>("request", {});
  const begun = types.find(({ name, allowed }) => allowed && name === draft.value.type);
  return (
    <Page title={t("nav.new")} parent="/" narrow>
      {refused && (
        <Notice
          tone="warning"
          icon="lock"
          title={t("new.verify-first", { type: refused.label })}
          action={
            <LinkButton size="small" href="/bind">
              {t("new.to-binding")}
            </LinkButton>
          }
        >
          {t("new.verify-first-text")}
        </Notice>
      )}
      {begun && (
        <Notice
          tone="accent"
          icon="compose"
          title={t("new.begun", { type: begun.label })}
          action={
            <>
              <Button size="small" tone="quiet" onPress={draft.discard}>
                {t("clear")}
              </Button>
              <LinkButton size="small" tone="primary" href={`/tickets/new?type=${begun.name}`}>
                {t("new.go-on")}
              </LinkButton>
            </>
          }
        >
          {draft.value.title}
        </Notice>
      )}
      <Field label={t("new.type")} required group>
        <RadioCards
          value=""
          columns={2}
          onChange={(name) => route(`/tickets/new?type=${name}`)}
          choices={types
            .filter(({ retired }) => !retired)
            .map(({ name, label, hint, allowed }) => ({
              value: name,
              title: label,
              hint: allowed ? hint : `${hint} · ${t("need.verified-only")}`,
              icon: icons[name] ?? "compose",
              disabled: !allowed,
            }))}
        />
      </Field>
      <p class="aside">{t("new.unsure")}</p>
    </Page>
  );
};
