import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { call } from "../../../desk/api.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Segmented } from "../../../ui/Segmented.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Problem } from "../../../ui/client.ts";
import type { Texts } from "../queries.ts";

type Reader = "verified" | "unverified";

/** The letter as it comes out in both languages, while it is written. */
export function Preview({ name, texts }: { name: string; texts: Texts }) {
  const t = useT();
  const [reader, setReader] = useState<Reader>("verified");
  const body = useDeferredValue(texts);
  const { data, error } = useQuery({
    queryKey: ["template-preview", name, body],
    queryFn: () => call("POST /settings/templates/:name/preview", { params: { name }, body }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const shown = reader === "unverified" ? (data?.unverified ?? data) : data;
  return (
    <Section
      title={t("templates.preview")}
      description={t("templates.preview-lead")}
      actions={
        data?.unverified && (
          <Segmented<Reader>
            label={t("templates.reader")}
            value={reader}
            onChange={setReader}
            options={[
              { value: "verified", label: t("templates.verified") },
              { value: "unverified", label: t("templates.unverified") },
            ]}
          />
        )
      }
    >
      {error instanceof Problem && <Notice tone="danger">{error.message}</Notice>}
      {!error &&
        shown &&
        (["zh-CN", "en"] as const).map((language) => (
          <article
            key={language}
            lang={language}
            aria-label={t(`templates.${language}`)}
            className="mb-4 rounded-lg border border-line bg-surface"
          >
            <h3 className="border-b border-line px-4 py-2.5 text-sm font-bold break-words">
              {shown[language].subject}
            </h3>
            <p className="px-4 py-3 text-sm break-words whitespace-pre-wrap">
              {shown[language].text}
            </p>
          </article>
        ))}
    </Section>
  );
}
