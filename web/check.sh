#!/usr/bin/env bash
# The portal's own checks, without the system: form and rules (Biome), types (tsc), logic (vitest). Each counts as one test more.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
passed=0 failed=0

one() {
  local name=$1
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s:\n%s\n' "$name" "$output"
  fi
}

npm run -s generate
one "biome" npx biome check .
one "tsc" npx tsc --noEmit
report=$(mktemp)
trap 'rm -f "$report"' EXIT
npx vitest run --reporter=default --reporter=json --outputFile.json="$report" >"$report.log" 2>&1 || cat "$report.log"
rm -f "$report.log"
read -r good bad < <(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(r.numPassedTests, r.numFailedTests + r.numFailedTestSuites)' "$report" 2>/dev/null || echo "0 1")
echo "$((passed + good)) passed, $((failed + bad)) failed"
[ $((failed + bad)) -eq 0 ]
