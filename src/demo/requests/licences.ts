import type { Request } from "./request.ts";

const licence = (more: Omit<Request, "type">): Request => ({ type: "licence", ...more });
const temporary = { kind: "temporary", environment: "test", machine: "见附件" } as const;

/** Licences asked for. */
export const licences: Request[] = [
  licence({
    at: "35 09:20",
    from: "周晓航",
    title: "东篱食品测试环境临时 license 30 天",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    fields: {
      ...temporary,
      endCustomer: "东篱食品集团有限公司",
      modules: "填报专业版",
      users: "20",
      days: "30",
      reason: "升级前验证",
    },
    files: ["machine.zip"],
    scene: `
      +20m 小林 claims
      +10m 小林 notes @何工: 项目与合同已核对，测试环境 30 天，请签发。
      +35m 何工 notes: 已签发 T-2254。
      +5m 小林 solves: 临时 license（编号 T-2254，30 天）已发到您的邮箱，请在“系统管理 → 许可”上传。
      +2h 周晓航 confirms
      +1m 周晓航 rates 5: `,
  }),
  licence({
    at: "23 10:30",
    from: "韩东",
    title: "监管报送灾备中心正式 license",
    project: "监管报送",
    product: "SCR",
    version: "11.0",
    fields: {
      kind: "formal",
      environment: "recovery",
      machine: "见附件",
      endCustomer: "青石农村商业银行股份有限公司",
      modules: "报表企业版 + 集群",
      users: "200",
      contract: "XT-2023-0105",
      nodes: "2",
    },
    files: ["machine.zip"],
    scene: `
      +30m 小郑 hands @陈姐 商务: 请确认合同是否含灾备节点。
      +3h 陈姐 notes: 合同附件 2 含灾备 2 节点，可以签发。@何工
      +1d 10:00 何工 notes: 已签发 L-0831 第 1 版。
      +15m 陈姐 solves: 韩主管您好，灾备中心正式 license（L-0831 第 1 版，2 节点）已发到您的邮箱。
      +1d 15:10 韩东 confirms
      +2m 韩东 rates 5: `,
  }),
  licence({
    at: "13 14:50",
    from: "田野",
    title: "南溪一网通办压测用临时 license",
    project: "一网通办",
    product: "SCF",
    version: "3.2",
    fields: {
      ...temporary,
      endCustomer: "南溪市政务服务和数据管理局",
      modules: "填报企业版",
      users: "500",
      days: "15",
      reason: "等保测评前压力测试",
    },
    scene: `
      +30m 小林 asks: 田工您好，附件里没有机器码文件。请在压测服务器上打开“系统管理 → 许可”，点“导出机器码”后上传。
      +1d 09:30 田野 says [machine.zip]: 已上传。
      +20m 小林 notes @何工: 资料齐了，请签发 15 天。
      +40m 何工 notes: T-2287。
      +5m 小林 solves: 临时 license（T-2287，15 天）已发送。
      +1h 田野 confirms`,
  }),
  licence({
    key: "metro-expiry",
    at: "5 09:10",
    from: "钱伟",
    severity: "S2",
    title: "地铁客流项目 license 本周到期，需要更换",
    project: "客流分析",
    product: "SCR",
    version: "11.1",
    fields: {
      kind: "formal",
      environment: "production",
      machine: "见附件",
      endCustomer: "江城市地铁运营有限公司",
      modules: "报表企业版",
      users: "500",
      contract: "XT-2023-1103",
      nodes: "2",
      replaces: "L-0712",
    },
    files: ["machine.zip"],
    scene: `
      +15m 小郑 hands @陈姐 商务: 到期更换，请核对合同。
      +50m 陈姐 says: 钱总您好，正在核对合同尾款，今天给您答复。
      +1d 10:30 陈姐 notes @郑总: 尾款财务还没有确认，已电话催周会计。
      +1d 09:20 钱伟 urges: 周五就到期了，地铁那边很着急。
      +40m 陈姐 asks: 钱总您好，尾款已确认到账。机器码文件里只有一个节点，请补充第二个节点的机器码，收到后当天签发。`,
  }),
  licence({
    at: "2 11:20",
    from: "陆遥",
    title: "信贷驾驶舱扩容 50 用户",
    project: "信贷驾驶舱",
    product: "SCV",
    version: "2.0",
    fields: {
      kind: "formal",
      environment: "production",
      machine: "见附件",
      endCustomer: "青石农村商业银行股份有限公司",
      modules: "大屏标准版",
      users: "150",
      contract: "XT-2024-0611",
      nodes: "1",
      replaces: "L-0795",
    },
    files: ["machine.zip"],
    scene: `
      +25m 小林 hands @陈姐 商务: 扩容需要补充协议；维保 26 天后到期，可以一起谈续签。`,
  }),
  licence({
    at: "-2h",
    from: "孙立群",
    title: "展会演示用临时 license 7 天",
    project: "图书馆",
    product: "SCR",
    version: "11.2",
    fields: {
      ...temporary,
      endCustomer: "华信系统集成有限公司（演示）",
      modules: "报表企业版",
      users: "10",
      days: "7",
      reason: "下周行业展会演示",
    },
    files: ["machine.zip"],
  }),
  licence({
    key: "training-licence",
    at: "2 10:05",
    from: "冯佳",
    title: "客流分析培训环境临时 license 10 天",
    project: "客流分析",
    product: "SCR",
    version: "11.1",
    fields: {
      ...temporary,
      endCustomer: "江城市地铁运营有限公司",
      modules: "报表企业版",
      users: "30",
      days: "10",
      reason: "运营部门培训",
    },
    files: ["machine.zip"],
    scene: `
      +20m 小林 claims
      +5m 小林 notes @何工: 合同在维保期内，培训环境 10 天，请签发。
      +40m 何工 notes: 已签发 T-2296。
      +5m 小林 solves: 冯工您好，临时 license（T-2296，10 天）已发到您的邮箱，请在“系统管理 → 许可”上传。`,
  }),
  licence({
    at: "2 10:15",
    from: "冯佳",
    title: "培训用临时 license",
    project: "客流分析",
    product: "SCR",
    version: "11.1",
    fields: {
      ...temporary,
      endCustomer: "江城市地铁运营有限公司",
      modules: "报表企业版",
      users: "30",
      days: "10",
      reason: "运营部门培训",
    },
    files: ["machine.zip"],
    scene: `
      +20m 小林 merges training-licence`,
  }),
];
