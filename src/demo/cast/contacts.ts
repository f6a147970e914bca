export type ContactLine = {
  name: string;
  email: string;
  mobile?: string;
  jobTitle?: string;
  language?: "en";
  /** The end customer's person lets the partner see his requests. */
  partnerView?: true;
};

const at = (domain: string) => (mailbox: string) => `${mailbox}@${domain}.example`;
const huaxin = at("huaxin");
const yuanjing = at("yuanjing-data");
const zhilian = at("zhilian");
const haituo = at("haituo");
const beiyuan = at("beiyuan-info");

let calls = 0;
const person = (
  name: string,
  email: string,
  jobTitle: string,
  more: Partial<ContactLine> = {},
) => ({
  name,
  email,
  jobTitle,
  // Numbers nobody has: they begin with 1380000.
  mobile: `1380000${String(1001 + 37 * calls++)}`,
  ...more,
});
const sees = { partnerView: true } as const;
const english = { language: "en" } as const;

/** People of partners and end customers, by the name they go by. */
export const contacts: Record<string, ContactLine> = {
  李敏: person("李敏", huaxin("limin"), "项目经理"),
  孙立群: person("孙立群", huaxin("sunliqun"), "渠道总监"),
  周晓航: person("周晓航", huaxin("zhouxiaohang"), "实施工程师"),
  钱伟: person("钱伟", yuanjing("qianwei"), "技术总监"),
  冯佳: person("冯佳", yuanjing("fengjia"), "实施顾问"),
  何志远: person("何志远", zhilian("hezhiyuan"), "交付经理"),
  陆遥: person("陆遥", haituo("luyao"), "技术经理"),
  田野: person("田野", beiyuan("tianye"), "运维工程师"),
  Daniel: person("Daniel Brooks", at("harbourlane")("daniel.brooks"), "Delivery Lead", english),

  赵文博: person("赵文博", at("jcu")("zhaowenbo"), "图书馆系统管理员", sees),
  吴静: person("吴静", at("ylhospital")("wujing"), "信息科工程师", sees),
  韩东: person("韩东", at("qsbank")("handong"), "科技部主管"),
  邱岚: person("邱岚", at("whport")("qiulan"), "统计专员", sees),
  石磊: person("石磊", at("nanxi-gov")("shilei"), "平台管理员"),
  郝建军: person("郝建军", at("beisteel")("haojianjun"), "信息中心主任", sees),
  沈悦: person("沈悦", at("xishan")("shenyue"), "风控报表负责人", sees),
  许可: person("许可", at("dongli")("xuke"), "财务共享中心"),
  江宁: person("江宁", at("jcmetro")("jiangning"), "运营数据组长", sees),
  唐果: person("唐果", at("chenghu")("tangguo"), "数据分析员"),
  Priya: person("Priya Nair", at("northgate")("priya.nair"), "BI Analyst", { ...english, ...sees }),

  曹阳: person("曹阳", at("songgu")("caoyang"), "项目管理部"),
  彭海: person("彭海", "penghai@zhilian-tech.example", "实施工程师"),
  方媛: person("方媛", at("cangwu")("fangyuan"), "信息化专员"),
  段鹏: person("段鹏", "duanpeng@mail.example", "工程师"),
  龚雪: person("龚雪", at("beisteel")("gongxue"), "产销部"),
  卢涛: person("卢涛", "lutao@mail.example", "采购"),
  贺鑫: person("贺鑫", "hexin@mail.example", "顾问"),
  魏来: person("魏来", huaxin("weilai"), "实施工程师"),
  范宇: person("范宇", "fanyu@newcomer.example", "工程师"),
};

/** Who answers for a project at its end customer, and sees everything asked about it. */
export const owners: [person: string, project: string][] = [
  ["赵文博", "图书馆"],
  ["赵文博", "校史馆"],
  ["江宁", "客流分析"],
  ["郝建军", "产销报表"],
  ["沈悦", "风控报表"],
];
