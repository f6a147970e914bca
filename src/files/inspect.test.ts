import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { Refusal } from "../lib/refusal.ts";
import { inspect } from "./inspect.ts";
import { gzip, noise, png, tarOf, zipOf } from "./testing/archives.ts";

const look = (name: string, bytes: Buffer) =>
  inspect({
    name,
    size: bytes.length,
    open: async (span) => Readable.from([bytes.subarray(span?.from, span?.to)]),
  });
const codeOf = async (looking: Promise<unknown>): Promise<string> =>
  looking.then(
    () => "taken",
    (error: unknown) => (error instanceof Refusal ? error.code : `fault: ${String(error)}`),
  );
const text = (words: string) => Buffer.from(words);
const magic = (hex: string) => Buffer.concat([Buffer.from(hex, "hex"), noise(4000)]);
const gbkLog = Buffer.from("c8d5d6be0d0a", "hex"); // 日志

describe("what a file is follows from its content", () => {
  test.each([
    ["截图.png", png, "image/png", "image"],
    ["photo.txt", png, "image/png", "image"],
    [
      "IMG_0001.HEIC",
      Buffer.concat([
        Buffer.from("000000186674797068656963000000006d69663168656963", "hex"),
        noise(400),
      ]),
      "image/heic",
      "image",
    ],
    ["photo.jpg", magic("ffd8ffe000104a464946"), "image/jpeg", "image"],
    ["报告.pdf", text("%PDF-1.7\n"), "application/pdf", "document"],
    ["server.log", text("2026-11-25 启动失败\n"), "text/plain", "document"],
    ["server-gbk.log", gbkLog, "text/plain", "document"],
    ["wide.csv", Buffer.from("\ufeff编号,名称", "utf16le"), "text/plain", "document"],
    ["one.txt", text("x"), "text/plain", "document"],
    ["page.html", text("<script>alert(1)</script>"), "text/plain", "document"],
    [
      "picture.svg",
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "text/plain",
      "document",
    ],
    ["data.xml", text('<?xml version="1.0"?><a/>'), "text/plain", "document"],
    ["data.json", text("{}"), "text/plain", "document"],
    ["app.war", zipOf({ name: "WEB-INF/web.xml" }), "application/zip", "archive"],
    ["logs.7z", magic("377abcaf271c0004"), "application/x-7z-compressed", "archive"],
    ["logs.rar", magic("526172211a070100"), "application/vnd.rar", "archive"],
    [
      "table.xlsx",
      zipOf({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "document",
    ],
    ["old.doc", magic("d0cf11e0a1b11ae1"), "application/x-ole-storage", "document"],
  ])("%s", async (name, bytes, type, form) => {
    expect(await look(name, bytes)).toMatchObject({ type, form });
  });
});

describe("what is not taken, and why", () => {
  test.each([
    ["setup.exe", text("x"), "file.program", "a program by its name"],
    ["readme.txt", magic("4d5a9000"), "file.program", "a program by its content"],
    ["tool", magic("7f454c460201010000000000000000000200"), "file.program", "a program for Linux"],
    ["shell.PHP", text("x"), "file.program", "a script, whatever the case"],
    ["shell.ph\u200bp", text("x"), "file.program", "a sign without width inside of the extension"],
    [".htaccess\u200b", text("x"), "file.program", "the name of CVE-2026-28289"],
    ["run.exe. . ", text("x"), "file.program", "dots and blanks that Windows drops"],
    ["run.exe::$DATA", text("x"), "file.program", "a stream that Windows drops"],
    ["run.ｅｘｅ", text("x"), "file.program", "wide letters"],
    ["invoice\u202etxt.exe", text("x"), "file.program", "a name that reads backwards"],
    ["photo.png", text("#!/bin/sh\nrm -rf /"), "file.program", "a script under another name"],
    ["notes.txt", text("<?php system($_GET[0]);"), "file.program", "PHP under another name"],
    [
      "lib.jar",
      zipOf({ name: "META-INF/MANIFEST.MF" }),
      "file.program",
      "a jar, which a double click runs",
    ],
    [
      "setup.dat",
      magic("d0cf11e0a1b11ae1"),
      "file.form",
      "the container of installers without an office name",
    ],
    ["dump.hprof", noise(9000), "file.form", "bytes of no kind we know"],
    ["film.mp4", magic("00000018667479706d703432"), "file.form", "a film, which has to be zipped"],
    [
      "cut.zip",
      zipOf({ name: "a.txt", bytes: noise(4000) }).subarray(0, 3000),
      "file.damaged",
      "a zip without its end",
    ],
    [
      "cut.tar.gz",
      gzip(tarOf({ name: "a", bytes: noise(90_000) })).subarray(0, 50_000),
      "file.damaged",
      "a gzip without its end",
    ],
  ])("%s", async (name, bytes, code, _why) => {
    expect(await codeOf(look(name, bytes))).toBe(code);
  });
});

describe("what a zip holds", () => {
  test("is listed with sizes, folders and locks", async () => {
    const bytes = zipOf(
      { name: "logs/" },
      { name: "logs/app.log", bytes: Buffer.alloc(5000, "x") },
      { name: "secret.txt", bytes: text("x"), encrypted: true },
    );
    const { listing, warnings } = await look("logs.zip", bytes);
    expect(listing).toEqual({
      listed: true,
      complete: true,
      files: 2,
      size: 5001,
      depth: 1,
      entries: [
        { name: "logs/", size: 0, folder: true, encrypted: false, unsafe: false },
        { name: "logs/app.log", size: 5000, folder: false, encrypted: false, unsafe: false },
        { name: "secret.txt", size: 1, folder: false, encrypted: true, unsafe: false },
      ],
    });
    expect(warnings).toEqual(["encrypted"]);
  });

  test.each([
    [
      Buffer.from("c8d5d6be2e747874", "hex"),
      false,
      "日志.txt",
      "GBK, as Chinese Windows writes it",
    ],
    [Buffer.from("日志.txt"), false, "日志.txt", "UTF-8 without saying so, as macOS writes it"],
    [Buffer.from("日志.txt"), true, "日志.txt", "UTF-8"],
    [Buffer.from("logs\\app.txt"), false, "logs/app.txt", "folders as Windows writes them"],
  ])("reads a name: %#", async (name, utf8, expected, _how) => {
    const { listing } = await look("x.zip", zipOf({ name, utf8 }));
    expect(listing?.entries.map((entry) => entry.name)).toEqual([expected]);
  });

  test.each([
    ["../../x", 0, true, "upwards"],
    ["a/../../x", 0, true, "upwards in the middle"],
    ["..\\x", 0, true, "upwards on Windows"],
    ["/etc/passwd", 0, true, "from the root"],
    ["C:/x", 0, true, "with a drive"],
    ["link", 0o120777, true, "a link that may point anywhere"],
    ["a..b/..x", 0, false, "dots in a name"],
  ])("says of %s whether it leads out", async (name, mode, unsafe, _why) => {
    const { listing, warnings } = await look("x.zip", zipOf({ name, mode }));
    expect(listing?.entries[0]?.unsafe).toBe(unsafe);
    expect(warnings.includes("unsafe-paths")).toBe(unsafe);
  });

  test("is warned of where it is programs or further archives", async () => {
    const inner = zipOf({ name: "deep.zip", bytes: zipOf({ name: "x.txt" }) });
    const { listing, warnings } = await look(
      "x.zip",
      zipOf({ name: "in.zip", bytes: inner }, { name: "setup.exe" }),
    );
    expect(listing?.depth).toBe(3);
    expect(warnings.toSorted()).toEqual(["nested", "programs"]);
  });

  test("a macro in a document is told", async () => {
    const bytes = zipOf(
      { name: "[Content_Types].xml" },
      { name: "word/document.xml" },
      { name: "word/vbaProject.bin" },
    );
    expect((await look("letter.docx", bytes)).warnings).toEqual(["macros"]);
  });
});

describe("bombs", () => {
  const nest = (bytes: Buffer, times: number): Buffer =>
    times ? nest(zipOf({ name: "inner.zip", bytes }), times - 1) : bytes;
  const zeros = zipOf({ name: "zeros", bytes: Buffer.alloc(50 << 20) });

  test.each([
    ["fifty megabytes of nothing", zeros, "file.bomb"],
    [
      "sizes that only the directory claims",
      zipOf({ name: "x", bytes: text("x"), size: 0xfffffff0 }),
      "file.bomb",
    ],
    [
      "entries that share their bytes",
      zipOf(...Array.from({ length: 50 }, (_, i) => ({ name: `x${i}`, packed: 5000 }))),
      "file.bomb",
    ],
    [
      "one inside of another",
      zipOf({ name: "harmless.txt" }, { name: "in.zip", bytes: zeros }),
      "file.bomb",
    ],
    ["too many layers", nest(zipOf({ name: "x" }), 6), "file.deep"],
    ["as many layers as are allowed", nest(zipOf({ name: "x" }), 4), "taken"],
    [
      "too many entries",
      zipOf(...Array.from({ length: 20_001 }, (_, i) => ({ name: `${i}` }))),
      "file.entries",
    ],
    [
      "as many entries as are allowed",
      zipOf(...Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}` }))),
      "taken",
    ],
    [
      "a small log that shrinks very well",
      zipOf({ name: "blank.log", bytes: Buffer.alloc(5 << 20, " ") }),
      "taken",
    ],
  ])("%s", async (_what, bytes, code) => {
    expect(await codeOf(look("x.zip", bytes))).toBe(code);
  });

  test("of gzip are refused while they burst, not after", async () => {
    expect(await codeOf(look("x.gz", gzip(Buffer.alloc(40 << 20))))).toBe("file.bomb");
  });

  test("a size that the entry does not keep to does not fill the memory", async () => {
    const lying = zipOf({ name: "in.zip", bytes: Buffer.alloc(1 << 20), size: 100 });
    expect(await codeOf(look("x.zip", lying))).toBe("taken");
  });
});

describe("what a tar holds", () => {
  const long = `${"very/".repeat(30)}long.log`;
  const entries = [
    { name: "logs/", kind: "5" },
    { name: "logs/app.log", bytes: noise(1000) },
    { name: "././@LongLink", kind: "L", bytes: text(`${long}\0`) },
    { name: "very/", bytes: noise(10) },
    { name: "pax", kind: "x", bytes: text("22 path=日志/甲.log\n") },
    { name: "x", bytes: noise(20) },
    { name: "../out", kind: "0" },
  ];
  test.each([
    ["x.tar", tarOf(...entries)],
    ["x.tar.gz", gzip(tarOf(...entries))],
  ])("%s is listed", async (name, bytes) => {
    const { listing, warnings } = await look(name, bytes);
    expect(listing?.entries.map((entry) => [entry.name, entry.size])).toEqual([
      ["logs/", 0],
      ["logs/app.log", 1000],
      [long, 10],
      ["日志/甲.log", 20],
      ["../out", 0],
    ]);
    expect(warnings).toEqual(["unsafe-paths"]);
  });

  test("a gzip of one file is one file", async () => {
    const { listing } = await look("app.log.gz", gzip(Buffer.alloc(3000, "日志")));
    expect(listing).toMatchObject({
      complete: true,
      size: 3000,
      entries: [{ name: "app.log", size: 3000 }],
    });
  });
});

test("of what we cannot list it is said", async () => {
  const { listing, warnings } = await look("logs.rar", magic("526172211a070100"));
  expect(listing?.listed).toBe(false);
  expect(warnings).toEqual(["unlisted"]);
});

test("a storage that fails is a fault, not a damaged file", async () => {
  let answers = 1;
  const looking = inspect({
    name: "x.zip",
    size: 100,
    open: async () => {
      if (answers-- > 0) return Readable.from([text("PK\x03\x04")]);
      throw new Error("the file store does not answer");
    },
  });
  await expect(looking).rejects.toThrow("the file store does not answer");
});
