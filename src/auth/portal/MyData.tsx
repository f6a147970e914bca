import { useAct } from "../../portal/act.ts";
import { call } from "../../portal/api.ts";
import { useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { AskErasure, ErasureAsked } from "./Erasure.tsx";

/** What is kept of oneself: taken out as a file, or asked to be deleted (R124). */
export const MyData = () => {
  const erasure = useData("GET /me/deletion");
  return (
    <Card title={t("my-data.title")}>
      <p class="lead">{t("my-data.lead")}</p>
      <Loaded from={erasure}>
        {({ askedAt }) => (
          <>
            {askedAt && <ErasureAsked at={askedAt} />}
            <div class="card-more">
              <Save />
              {!askedAt && <AskErasure />}
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
};

const Save = () => {
  const { busy, act } = useAct();
  const save = async () => {
    const data = JSON.stringify(await call("GET /me/data"), null, 2);
    saveFile(t("my-data.file"), new Blob([data], { type: "application/json" }));
  };
  return (
    <Button size="small" icon="download" busy={busy} onPress={() => act(save)}>
      {t("my-data.save")}
    </Button>
  );
};
