import { useLocation, useRoute } from "preact-iso";
import { useData } from "../../portal/data.ts";
import { FilterChips } from "../../portal/kit/Find.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { Members } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { ProcessPicture } from "./ProcessPicture.tsx";

/** How a request of each type goes; of one request, where it stands in it. */
export const ProcessesPage = () => {
  const { type, request } = useRoute().query;
  const number = /^[1-9]\d{0,8}$/.test(request ?? "") ? Number(request) : undefined;
  return (
    <Members>{() => (number ? <OfRequest number={number} /> : <OfTypes wanted={type} />)}</Members>
  );
};

const OfRequest = ({ number }: { number: number }) => {
  const from = useData("GET /tickets/:number/flow", { params: { number } });
  return (
    <Page title={t("process.title")} over={`#${number}`} parent={`/tickets/${number}`} narrow>
      <Loaded from={from}>
        {({ flow, at, way }) => (
          <Card>
            <ProcessPicture flow={flow} at={at} way={way.map(({ state }) => state)} />
          </Card>
        )}
      </Loaded>
    </Page>
  );
};

const OfTypes = ({ wanted }: { wanted: string | undefined }) => {
  const types = useData("GET /ticket-types");
  const { route } = useLocation();
  return (
    <Page title={t("process.title")} parent="/tickets/new" narrow>
      <Loaded from={types}>
        {({ types }) => {
          const offered = types.filter(({ retired }) => !retired);
          const shown = offered.find(({ name }) => name === wanted) ?? offered[0];
          if (!shown) return null;
          return (
            <>
              <FilterChips
                label={t("new.type")}
                value={shown.name}
                options={offered.map(({ name, label }) => ({ value: name, label }))}
                onChange={(name) => route(`/processes?type=${name}`, true)}
              />
              <OfType key={shown.name} name={shown.name} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};

const OfType = ({ name }: { name: string }) => {
  const from = useData("GET /types/:name/flow", { params: { name } });
  return (
    <Loaded from={from}>
      {(flow) => (
        <Card>
          <ProcessPicture flow={flow} />
        </Card>
      )}
    </Loaded>
  );
};
