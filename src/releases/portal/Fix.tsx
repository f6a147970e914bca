import { useState } from "preact/hooks";
import { call, Problem } from "../../portal/api.ts";
import { useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Card, Notice } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";

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
  return (
    <Card title={t("fix.version", { version: fix.version })}>
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
      <ul class="fix-artifacts">
        {fix.artifacts.map((artifact) => (
          <Artifact key={artifact.id} number={number} artifact={artifact} />
        ))}
      </ul>
      {(["upgrade", "rollback"] as const).map((part) => (
        <details key={part}>
          <summary>{t(`fix.${part}`)}</summary>
          <p class="fix-words">{fix[part]}</p>
        </details>
      ))}
    </Card>
  );
};

type Given = { id: string; name: string; sha256: string };

const Artifact = ({ number, artifact }: { number: number; artifact: Given }) => {
  const [problem, setProblem] = useState<string>();
  const fetch = async () => {
    try {
      const { url } = await call("POST /tickets/:number/fix/downloads", {
        params: { number },
        body: { artifactId: artifact.id },
      });
      location.assign(url);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.message);
    }
  };
  return (
    <li>
      <span class="fix-name">{artifact.name}</span>
      <code class="fix-sum">sha256 {artifact.sha256}</code>
      <Button onPress={() => void fetch()}>{t("fix.download")}</Button>
      {problem && <Notice tone="danger">{problem}</Notice>}
    </li>
  );
};
