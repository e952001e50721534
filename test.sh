#!/usr/bin/env bash
# Builds and runs the tests, as CI does: all of them, or with a name those of one part (./test.sh Placement; ./test.sh web).
# XIBUPLAN_TEST_RESULTS names a directory where each project leaves its results with the time of each test, as XML.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/scripts/requirements.sh"
part=${1:-}
at_once=2
results=${XIBUPLAN_TEST_RESULTS:+$(realpath -m "$XIBUPLAN_TEST_RESULTS")}
given=${XIBUPLAN_TEST_POSTGRES:+${XIBUPLAN_TEST_RABBITMQ:+${XIBUPLAN_TEST_RABBITMQ_MANAGEMENT:+yes}}}
work=$(mktemp -d "${TMPDIR:-/tmp}/xibuplan-test.XXXXXX")
chmod 755 "$work"
servers='' running=()

clean_up() {
  for pid in "${running[@]}" $servers; do kill -TERM "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

start_servers() {
  "AppHost/$apphost" --servers-only --no-fsync --data "$work/servers" >"$work/servers.log" 2>&1 &
  servers=$!
  for _ in $(seq 1 600); do
    [ "$(json "$work/servers/apphost.json" ready 2>/dev/null)" = true ] && break
    [ -d "/proc/$servers" ] || break
    sleep 0.1
  done
  [ "$(json "$work/servers/apphost.json" ready 2>/dev/null)" = true ] || { cat "$work/servers.log" >&2; fail "PostgreSQL and RabbitMQ did not start."; }
  export XIBUPLAN_TEST_POSTGRES XIBUPLAN_TEST_RABBITMQ XIBUPLAN_TEST_RABBITMQ_MANAGEMENT
  XIBUPLAN_TEST_POSTGRES=$(json "$work/servers/servers.json" postgres)
  XIBUPLAN_TEST_RABBITMQ=$(json "$work/servers/servers.json" messaging)
  XIBUPLAN_TEST_RABBITMQ_MANAGEMENT=$(json "$work/servers/servers.json" messaging-management)
}

[ -z "$results" ] || mkdir -p "$results"
# The longest begin first, so that none of them ends alone.
in_order() { awk '{ print (/^tests\/EndToEnd\./ ? 1 : /^tests\/Dashboard\./ ? 2 : 3), $0 }' | LC_ALL=C sort | cut -d' ' -f2; }
mapfile -t projects < <(cd "$root" && grep -l '<IsTestProject>true' tests/*/*.csproj | grep "^tests/$part" | in_order)
[ ${#projects[@]} -gt 0 ] || [ "$part" = web ] || fail "No test project begins with '$part'."

need_node
if [ "$part" != web ]; then
  need_dotnet
  need_servers
fi
if [ "$part" != web ] && (cd "$root" && grep -qE 'Microsoft.Playwright|BrowserSupport' "${projects[@]}"); then need_browser; fi

cd "$root"
say "Building"
# The portal and the programs side by side: neither needs the other.
portal=''
case $part in
  '' | EndToEnd*) build_web & portal=$!; running+=("$portal") ;;
  web) build_web; (cd web && ./check.sh) && exit || exit 1 ;;
esac
if [ -z "$part" ]; then build XibuPlan.sln; else for project in "${projects[@]}" AppHost/AppHost.csproj; do build "$project"; done; fi
[ -z "$portal" ] || wait "$portal"
running=()

# One PostgreSQL and one RabbitMQ for the whole run; each test class has its own database and virtual host on them.
if [ -n "$given" ]; then
  say "Using the servers that the environment names"
else
  say "Starting PostgreSQL and RabbitMQ"
  start_servers
fi

# Each test project is a program of its own. What counts how often code runs, to compile it better in the long run, costs more than it
# brings in programs that live for minutes.
export DOTNET_TieredPGO=0
# The people are invented, and there are thousands of sign-ins: their passwords need not be dear to guess.
export PasswordHashing__IterationCount=1000
run_project() {
  local name=$1
  exec timeout --kill-after=30 1800 "tests/$name/bin/Release/net10.0/XibuPlan.$name" -noColor -noLogo ${results:+-xml "$results/$name.xml"} >"$work/$name.log" 2>&1
}

# What is looked at without running it. Each ends with the same words as this.
run_checks() {
  web/check.sh >"$work/web.log" 2>&1 || true
  if dotnet format whitespace . --folder --verify-no-changes --exclude '**/obj/' --exclude '**/bin/' --exclude '**/node_modules/' >"$work/format.log" 2>&1; then
    echo "1 passed, 0 failed" >>"$work/format.log"
  else
    printf '%s\n' "Run: dotnet format whitespace . --folder" "0 passed, 1 failed" >>"$work/format.log"
  fi
}

# Each failed test with its reason, without what the system under test logged meanwhile: last, where a reader looks.
failures() {
  awk '/\[FAIL\]$/ { if (!told++) print ""; print; on = 1; next } on && /^      / { print; next } { on = 0 }' "$1"
}

say "Testing"
names=()
if [ -z "$part" ]; then
  run_checks &
  running+=("$!")
fi
for project in "${projects[@]}"; do
  name=$(basename "$project" .csproj)
  names+=("$name")
  while [ "$(jobs -rp | grep -vx "$servers" | wc -l)" -ge "$at_once" ]; do sleep 0.1; done
  run_project "$name" &
  running+=("$!")
done
for pid in "${running[@]}"; do wait "$pid" 2>/dev/null || true; done
running=()

passed=0 failed=0
if [ -z "$part" ]; then
  for check in web format; do
    read -r good bad < <(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$work/$check.log" | tail -1 | grep . || echo "0 1")
    [ "$bad" -eq 0 ] || cat "$work/$check.log"
    passed=$((passed + good)) failed=$((failed + bad))
    printf '%-36s %4d passed %4d failed\n' "$check" "$good" "$bad"
  done
fi
for name in "${names[@]}"; do
  log="$work/$name.log"
  summary=$(grep -E "Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+" "$log" | tail -1 || true)
  if [ -z "$summary" ]; then
    printf '\n%s ended before its tests did:\n' "$name"
    tail -30 "$log"
    failed=$((failed + 1))
    continue
  fi
  read -r total errors bad skipped < <(sed -E 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+).*/\1 \2 \3 \4/' <<<"$summary")
  passed=$((passed + total - bad - skipped))
  failed=$((failed + bad + errors))
  printf '%-36s %4d passed %4d failed %s\n' "$name" $((total - bad - skipped)) $((bad + errors)) "$(grep -oE 'Time: .*' <<<"$summary")"
done
for name in "${names[@]}"; do failures "$work/$name.log"; done
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
