import type { ComponentChildren } from "preact";
import { useData } from "../../portal/data.ts";
import { Icon } from "../../portal/kit/Icon.tsx";
import { Card, Notice } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";
import { Artifact, type Given } from "./Artifact.tsx";

/** The version that the fix came with: what it brings, what to install, and that it is the right file. */
export const Fix = ({ number }: { number: number }) => {
  const { data } = useData("GET /tickets/:number/fix", { params: { number } });
  const fix = data?.fix;
  if (!fix) return null;
  if (fix.withdrawn)
    return (
      <Notice tone="danger" icon="alert" title={t("fix.withdrawn", { version: fix.version })}>
        <p>{fix.withdrawn.reason}</p>
        <p>{fix.withdrawn.advice}</p>
      </Notice>
    );
  const others = fix.artifacts.filter(({ fits }) => !fits);
  return (
    <Card title={t("fix.version", { version: fix.version })}>
      {fix.build && <p class="aside">{t("fix.build", { build: fix.build })}</p>}
      <p class="fix-words">{fix.notes}</p>
      {fix.maintenanceEnded && (
        <Notice
          tone="warning"
          icon="alert"
          title={t("fix.maintenance-ended", { date: fix.maintenanceEnded })}
        >
          <p>{t("fix.maintenance-ended-do")}</p>
        </Notice>
      )}
      <Artifacts number={number} given={fix.artifacts.filter(({ fits }) => fits)} />
      {others.length > 0 && (
        <Fold says={t("fix.others", { n: others.length })}>
          <Artifacts number={number} given={others} />
        </Fold>
      )}
      {(["upgrade", "rollback"] as const).map((part) => (
        <Fold key={part} says={t(`fix.${part}`)}>
          <p class="fix-words">{fix[part]}</p>
        </Fold>
      ))}
    </Card>
  );
};

const Artifacts = ({ number, given }: { number: number; given: readonly Given[] }) => (
  <ul class="fix-artifacts">
    {given.map((artifact) => (
      <Artifact key={artifact.id} number={number} artifact={artifact} />
    ))}
  </ul>
);

const Fold = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <details class="fold">
    <summary>
      {says}
      <Icon name="down" size={18} />
    </summary>
    {children}
  </details>
);
