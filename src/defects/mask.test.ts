import { expect, test } from "vitest";
import { mask } from "./mask.ts";

const names = {
  people: ["李经理", "John Smith", "王"],
  companies: ["华信系统集成有限公司", "江城大学", "ACME"],
  projects: ["江城大学图书馆报表平台"],
};

test.each([
  ["请联系李经理 13812345678", "请联系[姓名] [手机]"],
  ["+86 138 1234 5678 或 138-1234-5678", "[手机] 或 [手机]"],
  ["座机 0571-87654321-802", "座机 [电话]"],
  ["发到 li.jingli@huaxin.com.cn 即可", "发到 [邮箱] 即可"],
  ["江城大学图书馆报表平台打不开，江城大学其他系统正常", "[项目]打不开，[公司]其他系统正常"],
  ["john  smith of Acme saw it, Acmeology did not", "[姓名] of [公司] saw it, Acmeology did not"],
  [
    "http://10.1.2.3:8080/webroot/decision?viewlet=a.cpt",
    "http://[服务器地址]/webroot/decision?viewlet=a.cpt",
  ],
  ["jdbc:mysql://db01.intra:3306/report", "jdbc:mysql://[服务器地址]/report"],
  ["jdbc:oracle:thin:@ora-prod:1521:ORCL", "jdbc:oracle:thin:@[服务器地址]:ORCL"],
  ["ping 192.168.3.4:8080 和 report.univ.edu.cn 不通", "ping [服务器地址] 和 [服务器地址] 不通"],
  ["\\\\fileserver\\share\\a.xlsx", "\\\\[服务器地址]\\share\\a.xlsx"],
  ["fe80:1:2:3:4:5:6:7 和 fe80::1ff:fe23", "[服务器地址] 和 [服务器地址]"],
  ["身份证 11010519491231002X", "身份证 [证件号]"],
  ["旧证 110105491231002，护照号 E12345678", "旧证 [证件号]，护照号 [证件号]"],
  ["信用代码 91320100MA1ABCDE2X", "信用代码 [证件号]"],
  ["电话：02512345678，tel 010 8765 4321", "电话：[电话]，tel [电话]"],
  ["(025)8765-4321 或 400-820-8820", "[电话] 或 [电话]"],
  ["微信 wx_limin88，QQ：12345678", "微信 [联系方式]，QQ：[联系方式]"],
  ["https://admin:pw123@bi.huaxin.cn/decision?fr=1", "https://[服务器地址]/decision?fr=1"],
  [
    "jdbc:dm://dm-prod?user=SYSDBA&password=Sys001",
    "jdbc:dm://[服务器地址]?user=SYSDBA&password=[密码]",
  ],
  ["Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30", "Authorization: Bearer [密码]"],
  ["数据库密码：Abc#123，网卡 00:1A:2B:3C:4D:5E", "数据库密码：[密码]，网卡 [服务器地址]"],
  ["李 经理与江城 大学", "[姓名]与[公司]"],
])("%s leaves as %s", (text, left) => {
  expect(mask(text, names)).toBe(left);
});

test.each([
  "java.net.SocketException: Connection reset",
  "at com.sun.net.ssl.internal.Handshaker.run(Handshaker.java:12)",
  "at org.apache.catalina.core.StandardWrapper(StandardWrapper.java:9)",
  "at cn.net.Report.main(Report.java:3)",
  "访问 http://localhost:8080/ 与 127.0.0.1:3306 正常",
  "版本 11.2.3，耗时 12:30:45，共 50000 行，编号 20261125001",
  "Tomcat 9.0.65，JDK 1.8.0_202",
  "版本 11.2.0.1，build: 11.2.0.4 正常",
  "微信 8.0.30 内置浏览器，QQ 浏览器 13",
  "password 字段为空，HH:mm:ss 为 12:30:45:01",
])("what identifies nobody stays: %s", (text) => {
  expect(mask(text, names)).toBe(text);
});
