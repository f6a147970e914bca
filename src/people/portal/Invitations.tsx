import { useAct } from "../../portal/act.ts";
import { change, useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Badge, Card } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";

/** Codes that were given out: used, still open, or run out. */
export const Invitations = () => {
  const invitations = useData("GET /company/invitations");
  const { busy, act } = useAct();
  const takeBack = (id: string) =>
    act(async () => {
      await change("DELETE /company/invitations/:id", { params: { id } });
      toast(t("invitations.taken-back"));
    });
  return (
    <Loaded from={invitations}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Card title={t("invitations.title")}>
            <ul class="rows">
              {items.map(({ id, note, invitedBy, expiresAt, usedBy, usedAt }) => {
                const over = Date.parse(expiresAt) < Date.now();
                return (
                  <li key={id} class="row">
                    <span>
                      {note || t("invitations.no-note")}
                      <small>
                        {t("invitations.by", { name: invitedBy.name })} ·{" "}
                        {usedBy && usedAt
                          ? t("invitations.used", { name: usedBy.name, day: day(usedAt) })
                          : t("invitations.until", { day: day(expiresAt) })}
                      </small>
                    </span>
                    {usedBy ? (
                      <Badge tone="success">{t("invitations.accepted")}</Badge>
                    ) : over ? (
                      <Badge>{t("invitations.over")}</Badge>
                    ) : (
                      <Button size="small" busy={busy} onPress={() => takeBack(id)}>
                        {t("invitations.take-back")}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </Card>
        )
      }
    </Loaded>
  );
};
