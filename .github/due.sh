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

has_embargo_ended() {
  local last moment at
  last=$(gh run list --workflow pages.yml --status success --limit 1 --json startedAt \
    --jq '.[0].startedAt // "1970-01-01T00:00:00Z"') || exit
  while read -r moment; do
    at=$(date --date "$moment" +%s) || continue
    if ((at > $(date --date "$last" +%s) && at <= $(date +%s))); then return; fi
  done < <(git grep -hoP '^embargo:\s*["'\'']?\K[0-9T:+.Z-]+' FETCH_HEAD -- 'content/releases/*.mdx' || true)
  return 1
}

# A publication may have failed, or have been put out of the queue by a later run that had nothing to publish.
# Where none has ever succeeded, Pages may not be set up: somebody begins the first by a push, or by hand.
was_missed() {
  local deployed failed commit moment
  deployed=$(gh api graphql -F owner='{owner}' -F name='{repo}' -f query='
    query ($owner: String!, $name: String!) {
      repository(owner: $owner, name: $name) {
        deployments(environments: ["github-pages"], first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
          nodes { commitOid latestStatus { state } }
        }
      }
    }' --jq '[.data.repository.deployments.nodes[] | select(.latestStatus.state == "SUCCESS")][0].commitOid // empty') || exit
  if [[ -z $deployed ]] || is_newest "$deployed"; then return 1; fi
  # What has failed by itself fails again: a build of 20 minutes, and a mail, every 20 minutes.
  failed=$(gh run list --workflow pages.yml --status failure --limit 1 --json headSha,startedAt \
    --jq '.[] | "\(.headSha) \(.startedAt)"') || exit
  read -r commit moment <<< "$failed"
  if [[ -n $commit ]] && is_newest "$commit" && (($(date --date "$moment" +%s) > $(date +%s) - 6 * 3600)); then
    leave "its publication has failed at $moment. It is tried again six hours later, or by hand."
  fi
}

case $EVENT in
  workflow_run)
    # Two tests may end in another order than their commits were made in: the older site is not put back.
    is_newest "$TESTED" || leave 'main has moved on, and its own test publishes it.'
    ;;
  schedule)
    has_passed || leave 'what main holds has not passed its tests.'
    # Once a month in any case: security.txt does not hold for ever.
    [[ $SCHEDULE == *' 1 * *' ]] || has_embargo_ended || was_missed ||
      leave 'no embargo has ended since the last run, and what main holds is public.'
    ;;
esac
echo "commit=$(git rev-parse FETCH_HEAD)"
