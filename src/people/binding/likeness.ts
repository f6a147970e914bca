/** How alike two keys of names are, from 0 to 1: by the pairs of characters they share. */
export const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const [a, b] = [new Set(pairsOf(core(one))), new Set(pairsOf(core(other)))];
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
};

// The form of company is on nearly every name, and says nothing.
const ending = /(有限公司|集团公司|公司|ltd|inc)$/;
const core = (key: string): string => key.replace(ending, "");

const pairsOf = (text: string): string[] => {
  const chars = [...text];
  return chars.slice(1).map((char, at) => `${chars[at]}${char}`);
};

// So many names hold these words that finding by them finds half of the registry.
const common = new RegExp(
  [
    "中国|北京|上海|天津|重庆|广州|深圳|杭州|南京|武汉|成都|西安|苏州|长沙|郑州|青岛|济南|合肥|福州|厦门|宁波|无锡|东莞|佛山",
    "广东|江苏|浙江|山东|河南|河北|湖南|湖北|四川|福建|安徽|陕西|江西|辽宁|吉林|云南|贵州|广西|山西|海南",
    "科技|技术|网络|软件|信息|数据|智能|电子|通信|系统|集成|工程|设备|贸易|商务|实业|集团|控股|投资|咨询|管理|服务|发展|股份|医疗|教育|文化|传媒|能源|建设|大学|学院|医院|银行|项目|平台",
  ].join("|"),
  "g",
);

/** The pairs by which a name is looked for: those that do not lie in a word of everybody's name. */
export const tellingPairs = (key: string): string[] => {
  const text = core(key);
  const words = new Set(text.match(common));
  const telling = pairsOf(text).filter((pair) => !words.has(pair));
  return [...new Set(telling.length > 0 ? telling : pairsOf(text))];
};
