/** What became of a claim to belong to a company, and who of the vendor saw to it. */
export type Ending =
  | {
      is: "verified";
      company: string;
      by: string;
      evidence: string;
      admin?: true;
      projects?: string[];
    }
  | { is: "asked"; by: string; items: string }
  | { is: "sent"; by: string; note: string }
  | { is: "rejected"; by: string; reason: string }
  | { is: "blocked"; by: string; reason: string };

export type ClaimLine = {
  who: string;
  at: string;
  kind: "partner" | "customer";
  /** As typed. */
  companyName: string;
  projectName?: string;
  ending?: Ending;
};

const call = "按合同上的电话回拨，前台转接本人确认";
const verified = (
  who: string,
  at: string,
  kind: ClaimLine["kind"],
  rest: {
    company: string;
    typed: string;
    by?: string;
    evidence?: string;
    admin?: true;
    projects?: string[];
  },
): ClaimLine => {
  const { company, typed, by = "小林", evidence = call, admin, projects } = rest;
  const ending = { is: "verified", company, by, evidence, admin, projects } as const;
  return { who, at, kind, companyName: typed, ending };
};

/** Every claim, in any state. */
export const claims: ClaimLine[] = [
  verified("孙立群", "206 09:30", "partner", {
    company: "华信",
    typed: "华信系统集成有限公司",
    by: "老周",
    admin: true,
  }),
  verified("李敏", "198 10:10", "partner", {
    company: "华信",
    typed: "华信系统集成有限公司",
    projects: ["图书馆", "一卡通", "风控报表"],
  }),
  verified("周晓航", "120 15:20", "partner", {
    company: "华信",
    typed: "华信系统集成（有限公司）",
    by: "小郑",
    projects: ["渠道对账"],
  }),
  verified("魏来", "190 11:00", "partner", {
    company: "华信",
    typed: "江城华信计算机有限公司",
    projects: ["渠道对账"],
  }),
  verified("钱伟", "195 09:40", "partner", {
    company: "远景",
    typed: "远景数据技术有限公司",
    by: "老周",
    admin: true,
  }),
  verified("冯佳", "140 14:30", "partner", {
    company: "远景",
    typed: "远景数据技术有限责任公司",
    by: "阿杰",
    projects: ["客流分析", "设备检修"],
  }),
  verified("何志远", "210 10:00", "partner", {
    company: "云岭智联",
    typed: "云岭智联科技有限公司",
    by: "老周",
    admin: true,
  }),
  verified("陆遥", "150 16:00", "partner", {
    company: "海拓",
    typed: "望海海拓软件技术有限公司",
    by: "小郑",
    admin: true,
  }),
  verified("田野", "175 09:15", "partner", { company: "北原信息", typed: "北原信息工程有限公司" }),
  verified("Daniel", "160 17:10", "partner", {
    company: "HarbourLane",
    typed: "Harbour Lane Systems Limited",
    by: "Emma",
    evidence: "Call back to the number in the contract",
    admin: true,
  }),
  verified("赵文博", "188 14:00", "customer", {
    company: "江城大学",
    typed: "江城大学",
    projects: ["图书馆", "校史馆"],
  }),
  verified("吴静", "203 10:30", "customer", {
    company: "云岭医院",
    typed: "云岭市第一人民医院",
    projects: ["运营日报", "病案填报"],
  }),
  verified("韩东", "247 09:50", "customer", {
    company: "青石农商行",
    typed: "青石农村商业银行股份有限公司",
    by: "老周",
    projects: ["监管报送", "信贷驾驶舱"],
  }),
  verified("邱岚", "96 11:20", "customer", {
    company: "望海港务",
    typed: "望海港务集团有限公司",
    by: "阿杰",
    projects: ["集装箱", "港口调度"],
  }),
  verified("石磊", "132 15:00", "customer", {
    company: "南溪政数局",
    typed: "南溪市大数据管理中心",
    projects: ["一网通办", "政务统计"],
  }),
  verified("郝建军", "180 10:20", "customer", {
    company: "北原钢铁",
    typed: "北原钢铁集团股份有限公司",
    by: "老周",
    projects: ["产销报表", "能耗大屏"],
  }),
  verified("沈悦", "145 09:30", "customer", {
    company: "溪山证券",
    typed: "溪山证券股份有限公司",
    projects: ["风控报表"],
  }),
  verified("许可", "88 16:40", "customer", {
    company: "东篱食品",
    typed: "东篱食品集团有限公司",
    by: "小郑",
    projects: ["渠道对账"],
  }),
  verified("江宁", "166 10:00", "customer", {
    company: "江城地铁",
    typed: "江城市地铁运营有限公司",
    projects: ["客流分析", "设备检修"],
  }),
  verified("唐果", "14 10:30", "customer", {
    company: "澄湖水务",
    typed: "澄湖水务集团有限公司",
    by: "小郑",
    projects: ["水质监测"],
  }),
  verified("Priya", "70 18:00", "customer", {
    company: "Northgate",
    typed: "Northgate Fleet Logistics Ltd",
    by: "Emma",
    evidence: "Partner confirmed by phone",
    projects: ["Northgate"],
  }),

  {
    who: "曹阳",
    at: "-95m",
    kind: "customer",
    companyName: "松谷电力设计研究院有限公司",
    projectName: "松谷电力设计研究院项目管理报表平台",
  },
  {
    who: "彭海",
    at: "-6h",
    kind: "partner",
    companyName: "云岭智连科技有限公司",
    projectName: "云岭一院运营日报",
  },
  { who: "方媛", at: "1 15:40", kind: "customer", companyName: "苍梧智能制造有限公司" },
  {
    who: "段鹏",
    at: "3 11:05",
    kind: "partner",
    companyName: "海拓",
    ending: {
      is: "asked",
      by: "小林",
      items: "请填写公司营业执照上的全称，并告知您负责的项目名称。",
    },
  },
  {
    who: "龚雪",
    at: "2 09:20",
    kind: "customer",
    companyName: "北原钢铁（集团）",
    projectName: "产销一体化",
    ending: {
      is: "sent",
      by: "小郑",
      note: "名称不全，邮箱域名是北原钢铁的；合同里没有她的电话，请商务向郝主任确认。",
    },
  },
  {
    who: "卢涛",
    at: "9 13:30",
    kind: "customer",
    companyName: "某某贸易公司",
    ending: {
      is: "rejected",
      by: "小林",
      reason: "提供的信息不足以核验身份，请联系您的商务人员。",
    },
  },
  {
    who: "贺鑫",
    at: "12 16:10",
    kind: "partner",
    companyName: "各大银行项目顾问",
    ending: { is: "blocked", by: "老周", reason: "冒用他人公司名称，多次索要其他客户资料" },
  },
];

/** Authorised applicants: one colleague names them, another confirms. */
export const applicants = [
  {
    who: "韩东",
    by: "小林",
    second: "陈姐",
    at: "230 10:00",
    scope: "监管报送平台、信贷驾驶舱的 license 与介质",
  },
  {
    who: "何志远",
    by: "老周",
    second: "郑总",
    at: "200 15:00",
    scope: "云岭智联全部项目，见渠道协议第 6 条",
  },
];

/** Who has left since. */
export const leavers = [{ who: "魏来", by: "陈姐", at: "33 17:00", reason: "已从华信离职" }];

/** A developer who left behind what he had delivered. */
export const gone = { who: "孟工", by: "管理员", at: "40 18:00" };
