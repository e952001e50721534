#!/usr/bin/env bash
# Makes docs/screenshots/portal/ anew: every page that a story of tests/EndToEnd.Tests/Portal visits, on a desk (1440) and on a phone (390).
# Needs pngquant (apt-get install pngquant). With a directory it takes the pictures that a run of EndToEnd.Tests left there (XIBUPLAN_SCREENSHOTS).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command -v pngquant >/dev/null || { echo "pngquant is missing: apt-get install pngquant" >&2; exit 1; }
pictures="$root/docs/screenshots/portal"
raw=${1:-}
if [ -z "$raw" ]; then
  raw=$(mktemp -d)
  trap 'rm -rf "$raw"' EXIT
  XIBUPLAN_SCREENSHOTS="$raw" "$root/test.sh" EndToEnd
fi
# Pictures of pages that no story visits any more go.
rm -rf "$pictures" && mkdir -p "$pictures"
for picture in "$raw"/*-light.png; do
  name=$(basename "$picture" -light.png)
  # The same page as another officer of a province or university sees it.
  case $name in
    province-reviewer-* | recruiting-reviewer-* | university-reviewer-*) continue ;;
    recruiting-maintainer-*) [ ! -e "$raw/province-maintainer-${name#recruiting-maintainer-}-light.png" ] || continue ;;
  esac
  pngquant --force --strip --speed 3 64 --output "$pictures/$name.png" "$picture"
done
du -sh "$pictures"
