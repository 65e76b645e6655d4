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
# The ledger’s own commits follow each publication, and a merge may bring nothing but what it merges: what
# was written last is what counts, and two commits with the same hold the same content.
written() { git log -1 --format=%H "$1" -- . ':!content/ledger'; }
newest=$(written FETCH_HEAD)
# A commit that nobody has any more, after a push by force, is not what main holds.
is_newest() { [[ $(written "$1" 2> /dev/null) == "$newest" ]]; }

# Tests run for the last commit of a push, which need not be the one that was written last. Of pushes only:
# a pull request may come from the main of another repository.
has_passed() {
  local commits commit
  commits=$(gh run list --workflow test.yml --branch main --event push --status success --limit 20 \
    --json headSha --jq '.[].headSha') || exit
  for commit in $commits; do
    if is_newest "$commit"; then return; fi
  done
  return 1
}

# The commit that is public, and when the run began that published it: an embargo may have ended while it was
# built. Of the first attempt, since a later one may publish what that has built.
look_what_is_public() {
  local last deployed run
  last=$(gh api graphql -F owner='{owner}' -F name='{repo}' -f query='
    query ($owner: String!, $name: String!) {
      repository(owner: $owner, name: $name) {
        deployments(environments: ["github-pages"], first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
          nodes { commitOid createdAt latestStatus { state logUrl } }
        }
      }
    }' --jq '[.data.repository.deployments.nodes[] | select(.latestStatus.state == "SUCCESS")][0] // empty
      | "\(.commitOid) \(.createdAt) \(.latestStatus.logUrl // "" | sub(".*/runs/"; "") | sub("/.*"; ""))"') || exit
  read -r public deployed run <<< "$last"
  # Somebody may have deleted the run.
  began=$(gh run view "$run" --json createdAt --jq .createdAt 2> /dev/null) || began=${deployed:-1970-01-01T00:00:00Z}
}

# What has failed by itself fails again: a build of 20 minutes, and a mail, every 20 minutes. Where the build has
# not begun, it was GitHub that did not answer.
leave_if_failed() { # since a moment in seconds, and within a time
  local since=$1 within=$2 failed run commit moment at
  failed=$(gh run list --workflow pages.yml --status failure --limit 20 --json databaseId,headSha,startedAt \
    --jq '.[] | "\(.databaseId) \(.headSha) \(.startedAt)"') || exit
  while read -r run commit moment; do
    at=$(date --date "${moment:-1970-01-01}" +%s)
    if ((at < since || at < $(date --date "$within ago" +%s))); then return; fi
    is_newest "$commit" || continue
    if [[ $(gh run view "$run" --json jobs --jq 'any(.jobs[]; .name == "build" and .conclusion != "skipped")') == true ]]; then
      leave "its publication has failed at $moment. It is tried again $within later, or by hand."
    fi
  done <<< "$failed"
}

has_embargo_ended() {
  local moment at ended=0
  while read -r moment; do
    at=$(date --date "$moment" +%s) || continue
    if ((at > ended && at <= $(date +%s))); then ended=$at; fi
  done < <(git grep -hoP '^embargo:\s*["'\'']?\K[0-9T:+.Z-]+' FETCH_HEAD -- 'content/releases/*.mdx' || true)
  if ((ended <= $(date --date "$began" +%s))); then return 1; fi
  leave_if_failed "$ended" '1 hour'
}

# A publication may have failed, or have been put out of the queue by a later run that had nothing to publish.
# Where none has ever succeeded, Pages may not be set up: somebody begins the first by a push, or by hand.
was_missed() {
  if [[ -z $public ]] || is_newest "$public"; then return 1; fi
  leave_if_failed 0 '6 hours'
}

case $EVENT in
  workflow_run)
    # Two tests may end in another order than their commits were made in: the older site is not put back.
    is_newest "$TESTED" || leave 'main has moved on, and its own test publishes it.'
    ;;
  schedule)
    has_passed || leave 'what main holds has not passed its tests.'
    look_what_is_public
    # Once a month in any case: security.txt does not hold for ever.
    [[ $SCHEDULE == *' 1 * *' ]] || has_embargo_ended || was_missed ||
      leave 'no embargo has ended since the last publication, and what main holds is public.'
    ;;
esac
echo "commit=$(git rev-parse FETCH_HEAD)"
