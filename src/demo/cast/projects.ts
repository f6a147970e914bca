export type ProjectLine = {
  fullName: string;
  code: string;
  customer: string;
  /** Who sells it; nobody where it is sold directly. */
  partner?: string;
  products: Record<string, string>;
  contract: string;
  plan: string;
  /** How many days from today the maintenance ends. */
  maintained: number;
  note?: string;
};

type Rest = Omit<ProjectLine, "fullName" | "code" | "customer" | "products" | "contract">;
const line = (
  fullName: string,
  [code, customer, contract]: [string, string, string],
  products: Record<string, string>,
  rest: Rest,
): ProjectLine => ({ fullName, code, customer, contract, products, ...rest });

/** Projects by the word people use. Maintenance is valid, soon to end, or over. */
export const projects: Record<string, ProjectLine> = {
  图书馆: line(
    "江城大学图书馆读者服务报表平台",
    ["JCU-2024-01", "江城大学", "XT-2024-0117"],
    { SCR: "11.2" },
    { partner: "华信", plan: "标准", maintained: 214 },
  ),
  一卡通: line(
    "江城大学一卡通数据分析项目",
    ["JCU-2023-07", "江城大学", "XT-2023-0722"],
    { SCR: "11.1" },
    { partner: "华信", plan: "标准", maintained: 18, note: "维保临近到期，陈姐在谈续签。" },
  ),
  校史馆: line(
    "江城大学校史馆数字展示项目",
    ["JCU-2025-03", "江城大学", "XT-2025-0309"],
    { SCV: "2.1" },
    { partner: "远景", plan: "标准", maintained: 320 },
  ),
  运营日报: line(
    "云岭市第一人民医院运营日报系统",
    ["YLH-2024-02", "云岭医院", "XT-2024-0206"],
    { SCR: "11.2", SCF: "3.2" },
    { partner: "云岭智联", plan: "高级 7×24", maintained: 151 },
  ),
  病案填报: line(
    "云岭市第一人民医院病案质控填报项目",
    ["YLH-2025-05", "云岭医院", "XT-2025-0518"],
    { SCF: "3.2" },
    { partner: "云岭智联", plan: "标准", maintained: 288 },
  ),
  监管报送: line(
    "青石农村商业银行监管报送平台",
    ["QSB-2023-01", "青石农商行", "XT-2023-0105"],
    { SCR: "11.0" },
    { plan: "高级 7×24", maintained: 97, note: "直签客户，生产环境为麒麟 V10 + 达梦 8。" },
  ),
  信贷驾驶舱: line(
    "青石农村商业银行信贷驾驶舱项目",
    ["QSB-2024-06", "青石农商行", "XT-2024-0611"],
    { SCV: "2.0" },
    { partner: "海拓", plan: "标准", maintained: 26 },
  ),
  港口调度: line(
    "望海港务集团生产调度大屏项目",
    ["WHP-2025-02", "望海港务", "XT-2025-0214"],
    { SCV: "2.1" },
    { partner: "海拓", plan: "标准", maintained: 263 },
  ),
  集装箱: line(
    "望海港务集团集装箱统计报表项目",
    ["WHP-2023-04", "望海港务", "XT-2023-0417"],
    { SCR: "11.1" },
    { partner: "远景", plan: "标准", maintained: 75 },
  ),
  一网通办: line(
    "南溪市一网通办数据填报平台",
    ["NXG-2025-01", "南溪政数局", "XT-2025-0108"],
    { SCF: "3.2" },
    { partner: "北原信息", plan: "标准", maintained: 190 },
  ),
  政务统计: line(
    "南溪市政务统计报表项目",
    ["NXG-2021-03", "南溪政数局", "XT-2021-0330"],
    { SCR: "10.4" },
    { partner: "北原信息", plan: "标准", maintained: -43, note: "维保已过期，软件可继续使用。" },
  ),
  产销报表: line(
    "北原钢铁集团产销一体化报表项目",
    ["BYS-2024-09", "北原钢铁", "XT-2024-0925"],
    { SCR: "11.2" },
    { partner: "北原信息", plan: "高级 7×24", maintained: 240 },
  ),
  能耗大屏: line(
    "北原钢铁集团能耗监测大屏项目",
    ["BYS-2025-04", "北原钢铁", "XT-2025-0402"],
    { SCV: "2.1" },
    { partner: "北原信息", plan: "标准", maintained: 276 },
  ),
  风控报表: line(
    "溪山证券风险控制报表平台",
    ["XSS-2024-03", "溪山证券", "XT-2024-0320"],
    { SCR: "11.2" },
    { partner: "华信", plan: "高级 7×24", maintained: 133 },
  ),
  渠道对账: line(
    "东篱食品集团渠道对账填报系统",
    ["DLF-2024-08", "东篱食品", "XT-2024-0816"],
    { SCF: "3.1", SCR: "11.1" },
    { partner: "华信", plan: "标准", maintained: -12 },
  ),
  客流分析: line(
    "江城市地铁客流分析报表项目",
    ["JCM-2023-11", "江城地铁", "XT-2023-1103"],
    { SCR: "11.1" },
    { partner: "远景", plan: "标准", maintained: 61 },
  ),
  设备检修: line(
    "江城市地铁设备检修填报项目",
    ["JCM-2025-06", "江城地铁", "XT-2025-0627"],
    { SCF: "3.2" },
    { partner: "远景", plan: "标准", maintained: 301 },
  ),
  水质监测: line(
    "澄湖水务集团水质监测报表项目",
    ["CHW-2022-10", "澄湖水务", "XT-2022-1019"],
    { SCR: "11.0" },
    { partner: "云岭智联", plan: "标准", maintained: -96 },
  ),
  设计院: line(
    "松谷电力设计研究院项目管理报表平台",
    ["SGD-2025-02", "松谷设计院", "XT-2025-0226"],
    { SCR: "11.2" },
    { plan: "标准", maintained: 118 },
  ),
  Northgate: line(
    "Northgate Fleet Reporting",
    ["NFL-2025-01", "Northgate", "XT-2025-0131"],
    { SCR: "11.2", SCF: "3.2" },
    { partner: "HarbourLane", plan: "标准", maintained: 172 },
  ),
};

/** The project that changed hands: who sells it now, and since when. */
export const handedOn = { project: "集装箱", to: "海拓", at: "28 10:00", by: "郑总" };
