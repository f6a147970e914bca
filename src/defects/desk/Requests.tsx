import { Link } from "@tanstack/react-router";
import { Plus, X } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { link } from "../../ui/cx.ts";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import type { Defect } from "./types.ts";
import { useAddRequest, useRemoveRequest } from "./useDefects.ts";

/** Who reports it: to R&D only how many, to support which. */
export function Requests({ defect }: { defect: Defect }) {
  const t = useT();
  const add = useAddRequest();
  const remove = useRemoveRequest();
  const { number, reported, requests, companies, abilities } = defect;
  return (
    <Section
      title={t("defects.requests")}
      description={t("defects.reported-by", {
        requests: t("defects.count-requests", { count: requests }),
        companies: t("defects.count-companies", { count: companies }),
      })}
      actions={
        abilities.link && (
          <FormDialog<{ ticket: string }>
            size="sm"
            title={t("defects.add-request")}
            trigger={
              <Button size="sm" icon={Plus}>
                {t("defects.add-request")}
              </Button>
            }
            onSubmit={({ ticket }) =>
              add.mutateAsync({ params: { number }, body: { ticket: Number(ticket) } })
            }
          >
            <Field name="ticket" label={t("defects.request-number")} required>
              <TextInput inputMode="numeric" autoFocus maxLength={9} />
            </Field>
          </FormDialog>
        )
      }
    >
      <ul className="divide-y divide-line text-sm">
        {reported.map(({ number: ticket, title, state }) => (
          <li key={ticket} className="flex items-center gap-3 py-1.5">
            <Link
              to="/tickets/$number"
              params={{ number: String(ticket) }}
              className={`${link} min-w-0 flex-1 truncate`}
            >
              #{ticket} {title}
            </Link>
            <span className="shrink-0 text-ink-muted">{state}</span>
            {abilities.link && (
              <Confirm
                danger
                title={t("defects.remove-confirm", { number: ticket })}
                detail={t("defects.remove-detail")}
                confirm={t("defects.remove-do")}
                trigger={
                  <IconButton
                    icon={X}
                    size="sm"
                    label={t("defects.remove-request", { number: ticket })}
                  />
                }
                onConfirm={() => remove.mutateAsync({ params: { number, ticket } })}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
