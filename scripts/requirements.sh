# What start.sh and test.sh need on this machine; sourced by both. Installs Debian packages where that is allowed, and otherwise
# says exactly what to run. Nothing that was installed here is left running: the system's own servers are not ours.

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then PATH="$HOME/.dotnet:$PATH"; fi
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' && return
  fail "The .NET 10 SDK is missing. Install it with one of:
  apt-get install dotnet-sdk-10.0        (where the system's packages have it)
  curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
or from https://dotnet.microsoft.com/download/dotnet/10.0"
}

# The front end is built with Node; where there is none to build, Node is not missed.
need_node() {
  [ -f "$root/web/package.json" ] || [ "${1:-}" = tests ] || return 0
  # ^20.19.0 || >=22.12.0, as web/package.json has it.
  command -v node >/dev/null && node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)' && return
  fail "Node.js 20.19 (or a later 20) or 22.12 or later is missing: apt-get install nodejs npm where the system's packages have it,
or https://nodejs.org/"
}

need_servers() {
  local missing=()
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || command -v postgres >/dev/null || missing+=(postgresql)
  [ -e /usr/lib/rabbitmq/bin/rabbitmq-server ] || [ -e /usr/local/sbin/rabbitmq-server ] || [ -e /opt/rabbitmq/sbin/rabbitmq-server ] || missing+=(rabbitmq-server)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Pages are tested in Chromium without its own windows and pages, which costs half of the time; where that cannot be had, in the whole
# one. axe, which judges them, is an npm package.
need_browser() {
  need_node tests
  ! command -v chromium-headless-shell >/dev/null || return 0
  if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
    (install_packages chromium-headless-shell) 2>/dev/null || true
  else
    install_packages chromium-headless-shell fonts-noto-cjk
  fi
}

install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
    sudo -n true 2>/dev/null || fail "Missing: $*. Run this once, then start again:
  sudo apt-get update && sudo apt-get install -y $*"
  fi
  command -v apt-get >/dev/null || fail "Missing: $*. Install them with this system's package manager, then start again."
  say "Installing $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive bash -s -- "$@" <<'AS_ROOT' || fail "The packages could not be installed: $*"
set -eu
# Debian starts what it installs, unless policy-rc.d forbids it: then it is forbidden for as long as this takes.
policy=/usr/sbin/policy-rc.d
[ ! -e "$policy" ] || mv "$policy" "$policy.xibuplan"
trap 'rm -f "$policy"; [ ! -e "$policy.xibuplan" ] || mv "$policy.xibuplan" "$policy"' EXIT
printf '#!/bin/sh\nexit 101\n' >"$policy"
chmod 755 "$policy"
apt() { apt-get -qq -y -o DPkg::Lock::Timeout=300 "$@" >/dev/null; }
apt install "$@" 2>/dev/null || { apt update; apt install "$@"; }
# Neither shall they come up with the machine.
if [ -d /run/systemd/system ]; then
  for service in postgresql rabbitmq-server; do
    case " $* " in *" $service "*) systemctl disable --now "$service" >/dev/null 2>&1 || true ;; esac
  done
fi
AS_ROOT
}

# Builds what is named. One build at a time in a working copy. The projects share a compiler process of this build's own, which ends
# with it: no build server is left behind, and nobody else's is stopped.
build() {
  mkdir -p "$root/AppHost/obj"
  local log="$root/AppHost/obj/build.log" compiler="xibuplan-$$" version result=0
  version=$(dotnet --version)
  (
    flock 9
    dotnet build "$@" -c Release --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" -p:NuGetAudit=false >"$log" 2>&1
  ) 9>"$root/AppHost/obj/build.lock" || result=$?
  dotnet "$(dotnet --list-sdks | sed -n "s#^$version \[\(.*\)\]#\1/$version#p")/Roslyn/bincore/VBCSCompiler.dll" -shutdown -pipename:"$compiler" >/dev/null 2>&1 || true
  [ "$result" -eq 0 ] || {
    grep -E 'error|warning' "$log" | sort -u | head -40 >&2
    fail "The build failed; all of it is in $log"
  }
}

# What decides about a result: its files' names and contents.
fingerprint() { find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }

# The portal's packages, where the lock file changed. Nothing of them is in the repository.
install_web() {
  local wanted
  wanted=$(fingerprint package-lock.json)
  [ -d node_modules ] && [ "$(cat .stamps/packages 2>/dev/null)" = "$wanted" ] && return
  npm ci --no-progress --loglevel=error >.stamps/install.log 2>&1 || { tail -20 .stamps/install.log >&2; return 1; }
  echo "$wanted" >.stamps/packages
}

# Builds the portal where something changed that it is made of. One at a time in a working copy; what is served is replaced by a
# finished build only, so that a running gateway never sees half of one.
build_web() {
  mkdir -p "$root/web/.stamps"
  (
    flock 9
    cd "$root/web"
    wanted=$(fingerprint package-lock.json package.json index.html vite.config.ts tsconfig.json scripts public \
      ../docs/api ../data/regions.csv ../data/universities.csv; find src -path src/api/generated -prune -o -type f -print0 | sort -z | xargs -0 sha256sum)
    wanted=$(sha256sum <<<"$wanted")
    [ -f dist/index.html ] && [ "$(cat .stamps/build 2>/dev/null)" = "$wanted" ] && exit
    install_web
    { npm run -s generate && npx vite build --outDir dist.next --emptyOutDir --logLevel warn && node scripts/compress.mjs dist.next &&
      node scripts/budget.mjs dist.next; } >.stamps/build.log 2>&1 || { tail -40 .stamps/build.log >&2; exit 1; }
    rm -rf dist.old
    [ ! -d dist ] || mv dist dist.old
    mv dist.next dist
    rm -rf dist.old
    echo "$wanted" >.stamps/build
  ) 9>"$root/web/.stamps/lock" || fail "The portal could not be built; all of it is in $root/web/.stamps"
}

# A value of a JSON file that is written one member a line. .NET writes + & ' in strings as escapes.
json() { sed -nE "s/^ *\"$2\": (\"(.*)\"|([^\",]+)),?$/\2\3/p" "$1" | head -1 | sed "s/\\\\u002B/+/g; s/\\\\u0026/\&/g; s/\\\\u0027/'/g"; }

apphost=bin/Release/net10.0/XibuPlan.AppHost
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
