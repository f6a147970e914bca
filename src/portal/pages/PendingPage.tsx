import { Skeleton } from "../kit/States.tsx";
import { Page } from "../shell/Page.tsx";
import { t } from "../texts.ts";

/** Keeps a place in the routes until its page is built. */
export const PendingPage = () => (
  <Page title={t("loading")} parent="/">
    <Skeleton lines={6} card />
  </Page>
);
