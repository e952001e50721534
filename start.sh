#!/usr/bin/env bash
# Starts the whole system on this machine: see --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/scripts/requirements.sh"

usage() {
  cat <<'TEXT'
Usage: ./start.sh [option]...
Installs what is missing, builds, starts everything and prints where it is. Ctrl-C stops everything; the data stays.

  --detach        return when everything is healthy, and leave it running
  --status        say what is running, and how it is (exit code 0: all is healthy)
  --stop          stop it
  --reset         throw the data away and start over
  --replicas N    processes per service (1)
  --data DIR      where data, logs and secrets are kept (.data)
  --port N        the portal's port (8080, or the next free one)
  --no-dashboard  without the dashboard
  --demo          when it runs, plays a small year into it and leaves something to do at every desk; prints who can sign in
  --help          this
TEXT
}

detach='' action=start reset='' demo='' data="$root/.data" arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --detach) detach=yes ;;
    --status | --stop) action=${1#--} ;;
    --reset) reset=yes ;;
    --replicas) [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || fail "--replicas needs a number."; arguments+=(--replicas "$2"); shift ;;
    --port) [[ ${2:-} =~ ^[0-9]+$ ]] || fail "--port needs a number."; arguments+=(--gateway-port "$2"); shift ;;
    --demo) demo=yes ;;
    --no-dashboard) arguments+=(--no-dashboard) ;;
    --data) [ -n "${2:-}" ] || fail "--data needs a directory."; data=$(realpath -m "$2"); shift ;;
    --help | -h) usage; exit ;;
    *) usage >&2; fail "'$1' is not understood." ;;
  esac
  shift
done
state="$data/apphost.json" endpoints="$data/endpoints.json" secrets="$data/secrets.json" log="$data/apphost.log" logins="$data/demo-logins.txt"

# The process that runs on this data, or nothing. A pid alone may have been given to somebody else since.
running() {
  [ -f "$state" ] || return 0
  local pid
  pid=$(json "$state" pid)
  if [ -n "$pid" ] && grep -aq 'XibuPlan\.AppHost' "/proc/$pid/cmdline" 2>/dev/null; then echo "$pid"; fi
}

ready() { [ "$(json "$state" ready 2>/dev/null)" = true ]; }

print_addresses() {
  echo
  echo "Portal      $(json "$endpoints" gateway)"
  local dashboard password finance
  dashboard=$(json "$endpoints" dashboard)
  [ -z "$dashboard" ] || echo "Dashboard   $dashboard/login?t=$(json "$secrets" dashboard:token)"
  password=$(json "$secrets" parameter:admin-password)
  finance=$(json "$secrets" parameter:finance-secret)
  echo "Demo logins admin@national.demo, maintainer@national.demo, reviewer@national.demo, finance@national.demo"
  echo "            password $password"
  echo "Finance     client finance, secret $finance"
  echo "Data, logs  $data"
  [ ! -f "$logins" ] || { echo; cat "$logins"; }
}

print_status() {
  local pid
  pid=$(running)
  [ -n "$pid" ] || { echo "Not running ($data)."; return 3; }
  # One line per process: its name, its pid, its state, its health.
  awk -F'"' '
    /"id":/ { id = $4; pid = "-"; health = "-" }
    /"pid":/ && id { split($3, parts, /[ :,]+/); if (parts[2] != "null") pid = parts[2] }
    /"state":/ && id { state = $4 }
    /"health":/ && id { if ($4 != "") health = $4 }
    /"problem":/ && id { printf "%-28s %8s  %-12s %-10s %s\n", id, pid, state, health, $4; id = "" }' "$state"
  ready || { echo "Not everything is healthy: $(json "$state" failed)"; return 1; }
  print_addresses
}

stop() {
  local pid
  pid=$(running)
  [ -n "$pid" ] || { echo "Not running ($data)."; return 0; }
  say "Stopping"
  kill -TERM "$pid"
  for _ in $(seq 1 1200); do
    [ -d "/proc/$pid" ] || { echo "Stopped."; return 0; }
    sleep 0.1
  done
  fail "Process $pid does not end; its log is $log"
}

throw_away() {
  stop >/dev/null
  [ ! -d "$data" ] || [ -z "$(ls -A "$data")" ] || [ -f "$state" ] || [ -f "$secrets" ] || fail "$data does not look like data of this system: it is left alone."
  rm -rf "$data"
}

prepare() {
  need_dotnet
  need_node
  need_servers
  say "Building"
  build_web
  build "$root/AppHost/AppHost.csproj"
  [ -z "$demo" ] || build "$root/tests/YearSimulator/YearSimulator.csproj"
  mkdir -p "$data"
  rm -f "$state"
}

# A small year as the people of all offices would have lived it, once; its story is printed where it does not come out.
play_demo() {
  [ -n "$demo" ] && [ ! -f "$logins" ] || return 0
  say "Playing a small programme year (a few minutes)"
  if "$root/tests/YearSimulator/bin/Release/net10.0/XibuPlan.YearSimulator" --story demo --data "$data" >"$data/demo.log" 2>&1; then
    sed -n '/Demo logins/,$p' "$data/demo.log" >"$logins"
    cat "$logins"
  else
    grep -E 'INTERRUPTED|WRONG|NOT RECONCILED' -A2 "$data/demo.log" >&2 || tail -3 "$data/demo.log" >&2
    echo "The demo could not be played to its end: $data/demo.log. It needs a system without a year 2020: add --reset." >&2
  fi
}

# Waits until the host says that all is healthy, or that it cannot be.
wait_ready() {
  local pid=$1
  for _ in $(seq 1 1800); do
    if [ -f "$state" ]; then
      ready && return 0
      [ "$(json "$state" failed)" = null ] || return 1
    fi
    [ -d "/proc/$pid" ] || return 1
    sleep 0.1
  done
  return 1
}

start_detached() {
  say "Starting"
  setsid "$root/AppHost/$apphost" --data "$data" "${arguments[@]}" >"$log" 2>&1 </dev/null &
  local pid=$! reason
  if wait_ready "$pid"; then
    print_addresses
    play_demo
    echo "Stop it with ./start.sh --stop$([ "$data" = "$root/.data" ] || echo " --data $data")"
    return
  fi
  reason=$(json "$state" failed 2>/dev/null || true)
  [ -n "$reason" ] && [ "$reason" != null ] || reason="not everything became healthy in time"
  tail -15 "$log" >&2
  kill -TERM "$pid" 2>/dev/null && wait "$pid" || true
  fail "It did not start: $reason. Logs: $log, $data/logs"
}

start_here() {
  say "Starting"
  (wait_ready $$ && print_addresses && play_demo && echo "Ctrl-C stops everything.") &
  exec "$root/AppHost/$apphost" --data "$data" "${arguments[@]}"
}

case $action in
  status) print_status; exit ;;
  stop) stop; exit ;;
esac
[ -z "$reset" ] || throw_away
if [ -n "$(running)" ]; then
  echo "It is running already."
  print_status
  [ -z "$demo" ] || { build "$root/tests/YearSimulator/YearSimulator.csproj"; play_demo; }
  exit
fi
prepare
if [ -n "$detach" ]; then start_detached; else start_here; fi
