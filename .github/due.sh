#!/usr/bin/env bash
# Whether, and of which commit, a site is to be published: what a run of the workflow “Publish” asks first.
# Prints `commit=…` when one is, as GITHUB_OUTPUT takes it, and tells on the standard error when none is.
# In the environment: EVENT, its name; TESTED, the commit that has passed its tests, where one has;
# SCHEDULE, the line of cron that began it.
set -euo pipefail

leave() {
  echo "Nothing to publish: $1" >&2
  exit 0
}

git fetch --quiet origin main
# The ledger’s own commits follow each publication: what others wrote last is what counts.
written() { git log -1 --format=%H "$1" -- . ':!content/ledger'; }

case $EVENT in
  workflow_run)
    # Two tests may end in another order than their commits were made in: the older site is not put back.
    [[ $(written "$TESTED") == $(written FETCH_HEAD) ]] ||
      leave 'main has moved on, and its own test publishes it.'
    ;;
  schedule)
    passed=$(gh run list --workflow test.yml --commit "$(written FETCH_HEAD)" --status success --limit 1 \
      --json databaseId --jq length)
    [[ $passed == 1 ]] || leave 'what main holds has not passed its tests.'
    # Once a month in any case: security.txt does not hold for ever.
    if [[ $SCHEDULE != *' 1 * *' ]]; then
      last=$(gh run list --workflow pages.yml --status success --limit 1 --json startedAt \
        --jq '.[0].startedAt // "1970-01-01T00:00:00Z"')
      ended=0
      while read -r moment; do
        at=$(date --date "$moment" +%s) || continue
        if ((at > $(date --date "$last" +%s) && at <= $(date +%s))); then ended=1; fi
      done < <(git grep -hoP '^embargo:\s*["'\'']?\K[0-9T:+.Z-]+' FETCH_HEAD -- 'content/releases/*.mdx' || true)
      ((ended)) || leave 'no embargo has ended since the last run.'
    fi
    ;;
esac
echo "commit=$(git rev-parse FETCH_HEAD)"
