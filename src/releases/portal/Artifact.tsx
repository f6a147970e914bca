import { useState } from "preact/hooks";
import type { z } from "zod";
import { call, Problem } from "../../portal/api.ts";
import { copy } from "../../portal/copy.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { FixView } from "../schema.ts";

export type Given = z.output<typeof FixView>["artifacts"][number];

/** A package to fetch: what it is and for which servers, and how to tell that it arrived whole. */
export const Artifact = ({ number, artifact }: { number: number; artifact: Given }) => {
  const { id, name, kind, platform, sha256, signature } = artifact;
  const [problem, setProblem] = useState<string>();
  const fetch = async () => {
    try {
      const { url } = await call("POST /tickets/:number/fix/downloads", {
        params: { number },
        body: { artifactId: id },
      });
      location.assign(url);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.message);
    }
  };
  const copySum = async () => {
    if (await copy(sha256)) toast(t("copy.done"));
    else toast(t("copy.failed"), "danger");
  };
  return (
    <li>
      <div class="fix-artifact">
        <span>
          <span class="fix-name">{name}</span>
          <span class="fix-kind">
            {t(`fix.kind-${kind}`)} · {t(`fix.platform-${platform ?? "any"}`)}
          </span>
        </span>
        <Button size="small" icon="download" onPress={() => void fetch()}>
          {t("files.download")}
        </Button>
      </div>
      <details class="fix-check">
        <summary>{t("fix.checksum")}</summary>
        <code>sha256 {sha256}</code>
        <p>
          {t("fix.signature")} {signature}
        </p>
        <Button size="small" tone="quiet" onPress={() => void copySum()}>
          {t("fix.copy-sum")}
        </Button>
      </details>
      {problem && <Notice tone="danger">{problem}</Notice>}
    </li>
  );
};
