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
import { arrived } from "./scroll.ts";
import { Boundary } from "./shell/Boundary.tsx";
import { Layout } from "./shell/Layout.tsx";
import { Page } from "./shell/Page.tsx";
import { language, t, texts } from "./texts.ts";

/** Links to these leave the portal. */
const scope = /^\/(?!desk|api|files|simulator)/;

const SignInPage = lazy(() =>
  import("../auth/portal/SignInPage.tsx").then(({ SignInPage }) => SignInPage),
);
const MePage = lazy(() => import("../auth/portal/MePage.tsx").then(({ MePage }) => MePage));
const BindPage = lazy(() =>
  import("../people/portal/BindPage.tsx").then(({ BindPage }) => BindPage),
);
const CompanyPage = lazy(() =>
  import("../people/portal/CompanyPage.tsx").then(({ CompanyPage }) => CompanyPage),
);
const TicketsPage = lazy(() =>
  import("../tickets/portal/TicketsPage.tsx").then(({ TicketsPage }) => TicketsPage),
);
const NewTicketPage = lazy(() =>
  import("../tickets/portal/NewTicketPage.tsx").then(({ NewTicketPage }) => NewTicketPage),
);
const TicketPage = lazy(() =>
  import("../tickets/portal/TicketPage.tsx").then(({ TicketPage }) => TicketPage),
);
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
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/bind" component={BindPage} />
          <Route path="/tickets" component={TicketsPage} />
          <Route path="/tickets/new" component={NewTicketPage} />
          <Route path="/tickets/:number" component={TicketPage} />
          <Route path="/me" component={MePage} />
          <Route path="/company" component={CompanyPage} />
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
