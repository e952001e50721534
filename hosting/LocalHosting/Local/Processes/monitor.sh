# Runs beside the host and outlives it. Its standard input closes when the host is gone, however it went:
# then whatever the run left is stopped in the host's own order (services, broker, database).
# usage: monitor <run> [<temporary directory to remove>]; standard input: lines "<stage> <pid> <start time>"
run=$1
remove=$2
trap '' INT HUP TERM
patience=100
[ -n "$remove" ] && patience=0

records=
while read -r record; do
  records="$records$record
"
done

# Start time of a process, nothing for one that is gone or a zombie: a pid alone may have been reused.
born() {
  [ -r "/proc/$1/stat" ] || return 0
  set -- $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null)
  case $1 in Z | X) ;; *) echo "${20}" ;; esac
}

members() {
  {
    grep -lzxF "LOCAL_HOST_RUN=$run:$1" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3
    printf '%s' "$records" | while read -r stage pid start; do
      [ "$stage" = "$1" ] && [ "$(born "$pid")" = "$start" ] && echo "$pid"
    done
  } | sort -u
}

for step in 1:TERM 2:TERM 3:INT; do
  stage=${step%:*}
  left=$patience
  pids=$(members "$stage")
  [ -n "$pids" ] && [ "$left" -gt 0 ] && kill "-${step#*:}" $pids 2>/dev/null
  while [ -n "$pids" ] && [ "$left" -gt 0 ]; do
    sleep 0.1
    left=$((left - 1))
    pids=$(members "$stage")
  done
  [ -n "$pids" ] && kill -KILL $pids 2>/dev/null
done

[ -z "$remove" ] || rm -rf "$remove"
