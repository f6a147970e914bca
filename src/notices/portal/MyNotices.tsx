import { useAct } from "../../portal/act.ts";
import { change, useData } from "../../portal/data.ts";
import { Field } from "../../portal/kit/Field.tsx";
import { Select } from "../../portal/kit/Select.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Card, Notice } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t, type Key } from "../../portal/texts.ts";

/** Which letters come, and how fast. What must be told is named, not asked. */
export const MyNotices = () => {
  const choices = useData("GET /me/notices");
  const { act } = useAct();
  const keep = (body: Parameters<typeof change<"PUT /me/notices">>[1]) =>
    act(async () => {
      await change("PUT /me/notices", body);
      toast(t("me.saved"));
    });
  return (
    <Card title={t("notices.title")}>
      <Loaded from={choices}>
        {({ items, quiet, address, usualQuiet }) => (
          <div class="form">
            {address === null ? (
              <Notice icon="alert">{t("notices.no-address")}</Notice>
            ) : (
              <p class="hint">{t("notices.lead")}</p>
            )}
            {items
              .filter(({ must }) => !must)
              .map(({ kind, pace, paces }) => (
                <Field key={kind} label={t(`notices.${kind}` as Key)} settled>
                  <Select
                    value={pace}
                    onChange={(pace) => keep({ body: { paces: { [kind]: pace } } })}
                    options={paces.map((value) => ({
                      value,
                      label: t(`notices.pace-${value}` as Key),
                    }))}
                  />
                </Field>
              ))}
            <Field
              label={t("notices.quiet")}
              hint={usualQuiet ? t("notices.quiet-usual-hint", usualQuiet) : undefined}
              settled
            >
              <Select
                value={quiet.mode}
                onChange={(mode) =>
                  keep({
                    body: {
                      quiet: mode === "span" ? { mode, from: "22:00", to: "08:00" } : { mode },
                    },
                  })
                }
                options={(["usual", "span", "none"] as const).map((value) => ({
                  value,
                  label: t(`notices.quiet-${value}`),
                }))}
              />
            </Field>
          </div>
        )}
      </Loaded>
    </Card>
  );
};
