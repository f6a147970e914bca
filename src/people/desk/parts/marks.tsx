import { Badge, type Tone } from "../../../ui/Badge.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim, Kind, Level, Maintenance } from "../data/types.ts";

export function KindBadge({ of }: { of: Kind }) {
  const t = useT();
  return <Badge tone={of === "partner" ? "violet" : "teal"}>{t(`people.kind-${of}`)}</Badge>;
}

const byState: Record<Claim["state"], Tone> = {
  submitted: "accent",
  needs_business: "info",
  need_more: "warning",
  verified: "success",
  authorised: "success",
  rejected: "neutral",
  revoked: "neutral",
  blocked: "danger",
  none: "neutral",
};
/** How far a claim has come. */
export function ClaimState({ of }: { of: Claim["state"] }) {
  const t = useT();
  return <Badge tone={byState[of]}>{t(`bindings.state-${of}`)}</Badge>;
}

const byLevel: Record<Level, Tone> = {
  T0: "neutral",
  T1: "warning",
  T2: "success",
  T3: "success",
  TX: "danger",
};
/** How far a person is trusted. */
export function LevelBadge({ of }: { of: Level }) {
  const t = useT();
  return (
    <Badge tone={byLevel[of]}>
      {of} {t(`people.level-${of}`)}
    </Badge>
  );
}

export function AdminBadge() {
  const t = useT();
  return <Badge tone="violet">{t("people.partner-admin")}</Badge>;
}

export function EndedBadge() {
  const t = useT();
  return <Badge>{t("people.ended")}</Badge>;
}

const byMaintenance = {
  valid: "text-success-text",
  expired: "text-danger-text",
  unknown: "text-ink-faint",
};
/** Whether updates and support are paid for, and until when. */
export function MaintenanceMark({ of: { state, until } }: { of: Maintenance }) {
  const t = useT();
  return (
    <span className={cx("inline-flex items-baseline gap-1.5", byMaintenance[state])}>
      {t(`people.maintenance-${state}`)}
      {until && <Time at={until} as="day" className="text-xs text-ink-muted" />}
    </span>
  );
}

/** Stands where there is nothing to say. */
export const nothing = "–";
