// Puts a .br and a .gz beside every text file of the build, once and well, so that the gateway need not compress anything itself.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const dist = process.argv[2] ?? "dist";
const kinds = new Set([".js", ".css", ".svg", ".json"]);
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !kinds.has(extname(entry.name))) continue;
  const content = await readFile(path);
  if (content.length < 500) continue;
  const options = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  const [br, gz] = await Promise.all([brotli(content, options), gzip(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
