import { useAct } from "../../portal/act.ts";
import { change, useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Badge, Card } from "../../portal/kit/Surfaces.tsx";
import { Time } from "../../portal/kit/Time.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { deviceOf } from "./device.ts";

/** Where one is signed in; what one does not know is ended here. */
export const Devices = () => {
  const sessions = useData("GET /me/sessions");
  const { busy, act } = useAct();
  const end = (id: string) =>
    act(async () => {
      await change("DELETE /me/sessions/:id", { params: { id } });
      toast(t("devices.ended"));
    });
  return (
    <Card title={t("devices.title")}>
      <Loaded from={sessions}>
        {({ items }) => (
          <ul class="rows">
            {items.map(({ id, userAgent, ip, seenAt, current }) => (
              <li key={id} class="row">
                <span>
                  {nameOf(userAgent)}
                  <small>
                    {ip} <Time at={seenAt} />
                  </small>
                </span>
                {current ? (
                  <Badge tone="success">{t("devices.this")}</Badge>
                ) : (
                  <Button size="small" busy={busy} onPress={() => end(id)}>
                    {t("devices.end")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
};

const nameOf = (userAgent: string | null): string => {
  const { app, system } = deviceOf(userAgent ?? "");
  return app === "WeChat"
    ? t("devices.wechat", { system })
    : [app, system].filter(Boolean).join(" · ") || t("devices.unknown");
};
