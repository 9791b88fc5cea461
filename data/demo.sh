#!/usr/bin/env bash
# Installs what is missing, builds Dateline, indexes the sample articles into
# build/sample.archive and shows a few searches with their answers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash data/setup/build.sh -DDATELINE_TESTS=OFF
PATH="$PWD/build/bin:$PATH"

# run COMMAND...: shows the command as one would type it, then its output.
run() {
  local word line=""
  for word in "$@"; do
    case "$word" in
      *[!A-Za-z0-9_./:=-]*) line+=" '$word'" ;;
      *) line+=" $word" ;;
    esac
  done
  printf '\n$%s\n' "$line"
  "$@"
}

rm -rf build/sample.archive
run dateline-index add build/sample.archive data/samples --quiet
run dateline-search query build/sample.archive 'ceasefire talks' --limit 2
run dateline-search query build/sample.archive 'person:diallo' --snippets 1
run dateline-search query build/sample.archive 'country:ukraine date:2025' --snippets 1
run dateline-search query build/sample.archive 'strike OR quake OR flood' --limit 1 --snippets 1 \
  --facet country:5 --timeline year --from 2011 --to 2018
run dateline-search query build/sample.archive '"written proposals" NEAR/12 mediators' --limit 1
printf '\nThe programs are in build/bin, the archive is build/sample.archive: search it yourself, or in a browser:\n'
printf '  build/bin/dateline-search serve build/sample.archive\n'
