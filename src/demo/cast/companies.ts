export type CompanyLine = {
  legalName: string;
  kind: "partner" | "customer";
  creditCode?: string;
  shortNames?: string[];
  formerNames?: string[];
  level?: string;
  note?: string;
};

const partner = (legalName: string, creditCode?: string, more: Partial<CompanyLine> = {}) =>
  ({ legalName, kind: "partner", creditCode, level: "认证渠道", ...more }) as const;
const customer = (legalName: string, creditCode?: string, more: Partial<CompanyLine> = {}) =>
  ({ legalName, kind: "customer", creditCode, ...more }) as const;

/** Partners and end customers by the name people use; all of them are invented. */
export const companies: Record<string, CompanyLine> = {
  华信: partner("华信系统集成有限公司", "91990000MA0XT1000K", {
    shortNames: ["华信集成"],
    formerNames: ["江城华信计算机有限公司"],
    level: "金牌渠道",
  }),
  远景: partner("远景数据技术有限公司", "91990000MA0XT1037C", { shortNames: ["远景数据"] }),
  云岭智联: partner("云岭智联科技有限公司", "91990000MA0XT10747", { level: "金牌渠道" }),
  海拓: partner("望海海拓软件技术有限公司", "91990000MA0XT1111D", { shortNames: ["海拓软件"] }),
  北原信息: partner("北原信息工程有限公司", "91990000MA0XT11486"),
  HarbourLane: partner("Harbour Lane Systems Ltd", undefined, {
    shortNames: ["Harbour Lane"],
    note: "English-speaking partner; writes to Emma.",
  }),

  江城大学: customer("江城大学", "12990000400001222J", { formerNames: ["江城工学院"] }),
  云岭医院: customer("云岭市第一人民医院", "12990000400001259B", { shortNames: ["云岭一院"] }),
  青石农商行: customer("青石农村商业银行股份有限公司", "91990000MA0XT1296T", {
    shortNames: ["青石农商行"],
    formerNames: ["青石县农村信用合作联社"],
    note: "报送日（每月 5 日、15 日）前后优先处理。",
  }),
  望海港务: customer("望海港务集团有限公司", "91990000MA0XT13331", { shortNames: ["望海港"] }),
  南溪政数局: customer("南溪市政务服务和数据管理局", "11990000400001370A", {
    formerNames: ["南溪市大数据管理中心"],
  }),
  北原钢铁: customer("北原钢铁集团股份有限公司", "91990000MA0XT14070", { shortNames: ["北钢"] }),
  溪山证券: customer("溪山证券股份有限公司", "91990000MA0XT1444T"),
  东篱食品: customer("东篱食品集团有限公司", "91990000MA0XT1481M"),
  江城地铁: customer("江城市地铁运营有限公司", "91990000MA0XT1518R"),
  澄湖水务: customer("澄湖水务集团有限公司", "91990000MA0XT1555L"),
  松谷设计院: customer("松谷电力设计研究院有限公司", "91990000MA0XT1592F", {
    shortNames: ["松谷院"],
  }),
  Northgate: customer("Northgate Fleet Logistics Ltd"),
};
