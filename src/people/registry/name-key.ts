// Traditional characters met in names of companies and projects, each before its simplified form.
const pairs =
  "廣广東东華华國国際际電电網网絡络軟软業业務务資资訊讯數数據据雲云聯联銀银鐵铁鋼钢車车機机場场學学醫医藥药衛卫貿贸實实發发開开設设計计劃划" +
  "團团達达馬马龍龙億亿萬万豐丰興兴潤润聖圣寶宝貴贵財财產产權权證证費费長长門门關关閩闽陳陈陽阳陸陆險险雙双離离難难靈灵" +
  "鄭郑鄉乡郵邮遠远進进運运過过連连遼辽遷迁選选術术衝冲衡衡規规視视覽览觀观訂订設设許许試试詢询話话詳详認认語语說说課课調调談谈請请論论" +
  "謝谢識识譯译議议護护讀读變变讓让負负貢贡貨货販贩責责買买貸贷賀贺質质購购贊赞贏赢趙赵趨趋躍跃軌轨軍军軒轩載载輔辅輕轻" +
  "輝辉輪轮輸输轉转農农鄰邻針针鈞钧鉑铂鋁铝銅铜銳锐錄录錢钱錦锦鍵键鍋锅鎮镇鏡镜鐘钟鑄铸鑫鑫閃闪閱阅隊队階阶隨随" +
  "雜杂霧雾靜静頂顶項项順顺預预領领頭头題题額额願愿類类顧顾顯显風风飛飞飯饭飲饮飾饰館馆駐驻驗验騰腾驅驱體体魚鱼鮮鲜" +
  "鳳凤鴻鸿鵬鹏鷹鹰鹽盐麗丽麥麦黃黄點点齊齐齒齿僑侨僅仅價价優优儀仪儲储兒儿兩两冊册凍冻劇剧劍剑動动勞劳勝胜勢势勵励區区協协單单" +
  "廠厂廳厅參参員员問问啟启喬乔嘉嘉圍围園园圓圆圖图執执報报塊块塗涂壓压壘垒壽寿夢梦奧奥奮奋婦妇孫孙寧宁審审寬宽專专將将" +
  "尋寻對对導导層层屬属島岛嶺岭嶽岳巖岩師师帶带幣币幹干廟庙庫库應应彈弹強强後后從从徑径復复徵征恆恒愛爱慶庆憶忆憲宪懷怀戰战戶户" +
  "撥拨擊击擇择擔担擴扩攝摄敵敌數数斷断時时晉晋晝昼曉晓曆历書书會会東东條条楊杨楓枫榮荣構构樂乐樓楼標标樞枢樣样橋桥檔档檢检檯台" +
  "歐欧歡欢歲岁歷历歸归殺杀殼壳毀毁氣气漢汉決决況况洩泄浙浙涼凉淨净淺浅減减湧涌測测準准溝沟溫温滬沪滿满漁渔漲涨潔洁潛潜澤泽濟济濤涛" +
  "濱滨灣湾點点煉炼煙烟煥焕熱热營营爐炉爾尔牆墙獎奖獨独獲获現现環环瑪玛瓊琼畫画當当療疗發发監监盤盘盧卢碼码磚砖礎础礦矿禮礼" +
  "種种稱称積积穩稳筆笔節节範范築筑簡简籃篮籌筹糧粮紀纪約约紅红紋纹納纳純纯紙纸級级細细終终組组結结給给統统絲丝經经綜综綠绿維维綱纲" +
  "綿绵緊紧線线編编緣缘縣县總总績绩織织繪绘繼继續续羅罗義义習习聖圣聞闻聯联聲声職职聽听肅肃腦脑臨临臺台舉举舊旧艦舰藝艺節节蘇苏蘭兰" +
  "處处號号蟲虫補补裝装製制複复見见親亲觸触訓训記记訪访誌志誠诚豬猪貝贝貫贯費费賓宾賽赛賢贤賬账週周遊游醬酱釋释裡里";

const simple = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) simple.set(pairs[at]!, pairs[at + 1]!);

// One company is written with any of these behind its name.
const endings: readonly (readonly [RegExp, string])[] = [
  [/(股份|责任)?有限(责任)?公司$/, "有限公司"],
  [/(company|corporation|co|corp)?(limited|ltd)$/, "ltd"],
  [/(incorporated|inc)$/, "inc"],
];

/**
 * What stays of a name when its writing no longer matters: width, case, blanks, brackets, punctuation, traditional
 * characters, the form of company. Two names with one key are the same to us.
 */
export const nameKey = (name: string): string => {
  const bare = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, "");
  const plain = Array.from(bare, (char) => simple.get(char) ?? char).join("");
  return endings.reduce((key, [ending, form]) => key.replace(ending, form), plain);
};
