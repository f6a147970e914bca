import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import type { Api } from "../../../api.ts";
import { call } from "../../../desk/api.ts";
import type { Reply } from "../../../lib/contract.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Time } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import { sessionsQuery } from "../queries.ts";
import { deviceWords, isPhone } from "./device.ts";

/** Where one is signed in; each can be signed out from here. */
export function DevicesPage() {
  const t = useT();
  const { items } = useSuspenseQuery(sessionsQuery).data;
  const end = useEnd();
  const others = items.filter(({ current }) => !current).map(({ id }) => id);
  return (
    <Page
      title={t("devices.title")}
      description={t("devices.lead")}
      width="form"
      actions={
        others.length > 1 && (
          <Confirm
            title={t("devices.end-all-title")}
            detail={t("devices.end-all-detail", { count: others.length })}
            confirm={t("devices.end-all")}
            danger
            trigger={<Button variant="danger-quiet">{t("devices.end-all")}</Button>}
            onConfirm={() => end.mutateAsync(others)}
          />
        )
      }
    >
      <ul className="divide-y divide-line rounded-lg border border-line">
        {items.map((session) => (
          <Device
            key={session.id}
            session={session}
            ending={end.isPending && end.variables.includes(session.id)}
            onEnd={() => end.mutate([session.id])}
          />
        ))}
      </ul>
    </Page>
  );
}

type Session = Reply<Api["GET /me/sessions"]>["items"][number];

function Device({
  session,
  ending,
  onEnd,
}: {
  session: Session;
  ending: boolean;
  onEnd: () => void;
}) {
  const t = useT();
  const { userAgent, ip, createdAt, seenAt, current } = session;
  const Icon = isPhone(userAgent) ? Smartphone : Monitor;
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {deviceWords(userAgent) || t("devices.unknown")}
          {current && <Badge tone="success">{t("devices.this")}</Badge>}
        </p>
        <p className="text-xs text-ink-faint">
          {ip && `${ip} · `}
          {t("devices.signed-in")} <Time at={createdAt} /> · {t("devices.seen")}{" "}
          <Time at={seenAt} />
        </p>
      </div>
      {!current && (
        <Button size="sm" busy={ending} onClick={onEnd}>
          {t("shell.sign-out")}
        </Button>
      )}
    </li>
  );
}

const useEnd = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      Promise.all(ids.map((id) => call("DELETE /me/sessions/:id", { params: { id } }))),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  });
};
