import { Composer } from "../../kit/Composer.tsx";
import { Badge } from "../../kit/Surfaces.tsx";
import { Page } from "../../shell/Page.tsx";
import { limits } from "./samples.ts";
import { Buttons } from "./Buttons.tsx";
import { Fields, FieldsAtFault, Finding } from "./Fields.tsx";
import { Process, Conversation, Uploads } from "./Request.tsx";
import { Surfaces } from "./Surfaces.tsx";
import { States } from "./States.tsx";

/** For the eyes of whoever works on the kit: everything in every state. Only in development. */
export const KitPage = () => (
  <Page
    title="Kit"
    over="#10234"
    parent="/"
    narrow
    actions={<Badge tone="info">处理中</Badge>}
    foot={
      <Composer
        draft="kit"
        limits={limits}
        onSend={() => new Promise((done) => setTimeout(done, 900))}
        hint="回复后工单将重新打开"
      />
    }
  >
    <Buttons />
    <Fields />
    <FieldsAtFault />
    <Finding />
    <Process />
    <Conversation />
    <Uploads />
    <Surfaces />
    <States />
  </Page>
);
