import { useState } from "preact/hooks";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Rating, type Score } from "../../portal/kit/Rating.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { TextArea } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

/** How it was, once it is over; can be thought over later. */
export const Rate = ({ ticket }: { ticket: Ticket }) => {
  const [again, setAgain] = useState(false);
  const { rating, abilities } = ticket;
  return (
    <Card title={t("rate.title")}>
      {rating && !again ? (
        <div class="rated">
          <Rating value={rating.rating as Score} />
          {rating.comment && <p class="as-typed">{rating.comment}</p>}
          {abilities.rate && (
            <Button tone="quiet" size="small" onPress={() => setAgain(true)}>
              {t("rate.again")}
            </Button>
          )}
        </div>
      ) : (
        <RateForm ticket={ticket} onSent={() => setAgain(false)} />
      )}
    </Card>
  );
};

type Values = { rating: Score | null; comment: string };

const RateForm = ({ ticket, onSent }: { ticket: Ticket; onSent: () => void }) => {
  const form = useForm<Values, unknown>({
    name: `rate-${ticket.number}`,
    blank: {
      rating: (ticket.rating?.rating as Score | undefined) ?? null,
      comment: ticket.rating?.comment ?? "",
    },
    check: ({ rating }) => ({ rating: rating ? undefined : t("rating.none") }),
    send: ({ rating, comment }) =>
      change("POST /tickets/:number/rating", {
        params: { number: ticket.number },
        body: { rating: rating!, comment },
      }),
    onSent: () => {
      toast(t("rate.thanks"));
      onSent();
    },
  });
  return (
    <Form onSubmit={form.submit} problem={form.problem}>
      <Field label={t("rate.question")} required group error={form.error("rating")}>
        <Rating value={form.values.rating} onChange={(rating) => form.set("rating", rating)} />
      </Field>
      {form.values.rating && (
        <>
          <Field label={t("rate.comment")} error={form.error("comment")}>
            <TextArea {...form.text("comment")} rows={2} maxLength={2000} />
          </Field>
          <Button type="submit" tone="primary" wide busy={form.busy}>
            {t("rate.send")}
          </Button>
        </>
      )}
    </Form>
  );
};
