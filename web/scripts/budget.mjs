// What a browser has to load, compressed, against the budgets: the entry with everything that it imports, and for each lazily loaded
// page what it needs beyond that. The library behind pictures is no page: it comes after one that stands without it, and is held to
// what it is today. Prints the figures, and fails the build above a budget.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const budgets = { entry: 280, page: 120, picture: 150 };
const pictures = "src/parts/EChart.tsx";
const dist = process.argv[2] ?? "dist";
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

const sizeOf = (file) => statSync(existsSync(join(dist, `${file}.br`)) ? join(dist, `${file}.br`) : join(dist, file)).size;

/** The script files that loading a chunk brings in, itself among them. */
function closure(key, seen = new Map()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return seen;
  seen.set(key, chunk.file);
  for (const imported of chunk.imports ?? []) closure(imported, seen);
  return seen;
}

const kilobytes = (files) => [...files].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + sizeOf(file), 0) / 1024;
const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry);
const entry = new Set(closure(entryKey).values());

const rows = [{ name: "first load", size: kilobytes(entry), budget: budgets.entry }];
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue;
  const extra = new Set([...closure(key).values()].filter((file) => !entry.has(file)));
  rows.push({ name: key.replace(/^src\//, ""), size: kilobytes(extra), budget: key === pictures ? budgets.picture : budgets.page });
}

const over = rows.filter((row) => row.size > row.budget);
for (const row of [rows[0], ...rows.slice(1).sort((a, b) => b.size - a.size)]) {
  const mark = row.size > row.budget ? "OVER" : "ok";
  console.log(`${mark.padEnd(5)}${row.size.toFixed(1).padStart(7)} KB of ${row.budget} KB  ${row.name}`);
}
if (over.length > 0) {
  console.error(`${over.length} above the budget (compressed script).`);
  process.exit(1);
}
