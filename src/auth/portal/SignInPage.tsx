import { useLocation, useRoute } from "preact-iso";
import { useState } from "preact/hooks";
import { forget } from "../../portal/data.ts";
import { Loaded } from "../../portal/kit/States.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { useSession } from "../../portal/session.ts";
import { GoTo } from "../../portal/shell/GoTo.tsx";
import { safeNext } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { AskName } from "./AskName.tsx";
import { CodeSignIn } from "./CodeSignIn.tsx";

/** In by a code; whoever is new says a name; then back to where one wanted to go. */
export const SignInPage = () => {
  const session = useSession();
  const { route } = useLocation();
  const { query } = useRoute();
  const [welcome, setWelcome] = useState(false);
  const goOn = () => route(safeNext(query["next"]), true);

  const entered = ({ isNew }: { isNew: boolean }) => {
    setWelcome(isNew);
    forget();
  };
  return (
    <Page title={welcome ? t("welcome.title") : t("sign-in")} parent="/" narrow>
      <Card>
        <Loaded from={session}>
          {({ vendor, person }) => {
            if (!person) return <CodeSignIn kinds={vendor.codeKinds} onEntered={entered} />;
            return welcome ? <AskName onDone={goOn} /> : <GoTo href={safeNext(query["next"])} />;
          }}
        </Loaded>
      </Card>
    </Page>
  );
};
