// Makes src/api/generated/<service>.d.ts from the committed OpenAPI documents. Nothing is committed of it: the documents are, and a
// test of the services holds those to the code. Writes only what changed, so that a second build finds everything as it was.
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const documents = new URL("../../docs/api/", import.meta.url);
const target = new URL("../src/api/generated/", import.meta.url);

await mkdir(target, { recursive: true });
for (const file of (await readdir(documents)).filter((name) => name.endsWith(".json"))) {
  const name = basename(file, ".json");
  const types = astToString(await openapiTS(new URL(file, documents)));
  const text = `// Made by scripts/generate-api.mjs from docs/api/${file}.\n${types}`;
  const path = fileURLToPath(new URL(`${name}.d.ts`, target));
  if ((await readFile(path, "utf8").catch(() => "")) === text) continue;
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}

// The names of regions and universities, as rows without keys: files of their own that a page reads where it needs them.
await rowsOf("regions", (r) => [r.code, r.name, r.level, r.parent_code]);
await rowsOf("universities", (u) => [u.code, u.name, u.province_code, u.level]);

async function rowsOf(name, row) {
  const [head, ...lines] = (await readFile(new URL(`../../data/${name}.csv`, import.meta.url), "utf8"))
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const columns = head.split(",");
  const rows = lines.map((line) => row(Object.fromEntries(line.split(",").map((value, i) => [columns[i], value]))));
  await writeFile(new URL(`${name}.json`, target), JSON.stringify(rows));
}
