import {
  ErrorBoundary as Waiting,
  lazy,
  LocationProvider,
  Route,
  Router,
  useLocation,
} from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { refresh } from "./data.ts";
import { NotFound } from "./kit/States.tsx";
import { HomePage } from "./pages/HomePage.tsx";
import { PendingPage } from "./pages/PendingPage.tsx";
import { arrived } from "./scroll.ts";
import { Boundary } from "./shell/Boundary.tsx";
import { Layout } from "./shell/Layout.tsx";
import { Page } from "./shell/Page.tsx";
import { language, t, texts } from "./texts.ts";

/** Links to these leave the portal. */
const scope = /^\/(?!desk|api|files|simulator)/;

const KitPage = import.meta.env.DEV
  ? lazy(() => import("./pages/KitPage.tsx").then(({ KitPage }) => KitPage))
  : null;

export const App = () => {
  const [spoken, setSpoken] = useState(language());
  useEffect(
    () =>
      texts.onChange(() => {
        setSpoken(language());
        void refresh();
      }),
    [],
  );
  // Sentences are plain function calls: another language is another tree. Half-typed input is kept as drafts.
  return (
    <LocationProvider key={spoken} scope={scope}>
      <Layout>
        <Pages />
      </Layout>
    </LocationProvider>
  );
};

const Pages = () => {
  const { url } = useLocation();
  const [waiting, setWaiting] = useState(false);
  return (
    <Boundary at={url}>
      {waiting && <div class="page-waiting" role="progressbar" aria-label={t("loading")} />}
      <Waiting>
        <Router
          onLoadStart={() => setWaiting(true)}
          onLoadEnd={() => setWaiting(false)}
          onRouteChange={arrived}
        >
          <Route path="/" component={HomePage} />
          <Route path="/sign-in" component={PendingPage} />
          <Route path="/bind" component={PendingPage} />
          <Route path="/tickets" component={PendingPage} />
          <Route path="/tickets/new" component={PendingPage} />
          <Route path="/tickets/:number" component={PendingPage} />
          <Route path="/me" component={PendingPage} />
          <Route path="/company" component={PendingPage} />
          {KitPage ? [<Route key="kit" path="/kit" component={KitPage} />] : []}
          <Route default component={NotFoundPage} />
        </Router>
      </Waiting>
    </Boundary>
  );
};

const NotFoundPage = () => (
  <Page title={t("state.not-found")} parent="/">
    <NotFound />
  </Page>
);
