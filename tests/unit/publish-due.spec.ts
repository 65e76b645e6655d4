import { expect, test } from '@playwright/test';
import {
  canRun,
  embargo,
  hourly,
  ledger,
  minutesFromNow,
  monthly,
  release,
  Repository,
} from '../support/on-github/repository.ts';

test.skip(!canRun, 'It runs where the workflow does.');

let main: Repository;
test.beforeEach(() => {
  main = new Repository();
});
test.afterEach(() => main.remove());

test('a commit whose tests end after those of a newer one is not published', () => {
  const older = main.push(release, 'A');
  const newer = main.push(release, 'B');
  expect(main.due({ EVENT: 'workflow_run', TESTED: older })).toBe('');
  expect(main.due({ EVENT: 'workflow_run', TESTED: newer })).toBe(`commit=${newer}`);
});

test('a commit of the ledger does not stand in the way, and is published with it', () => {
  const tested = main.push(release, 'A');
  const recorded = main.push(ledger, '{}');
  expect(main.due({ EVENT: 'workflow_run', TESTED: tested })).toBe(`commit=${recorded}`);
});

test('when an embargo has ended since the last publication began, and not before or again', () => {
  const head = main.push(release, embargo(minutesFromNow(-2)));
  main.passed(head);
  const last = main.ran('pages.yml', { headSha: head });
  // It was built before the embargo ended, and deployed after that.
  main.deployed(head, 'SUCCESS', last);
  expect(main.due(hourly)).toBe(`commit=${head}`);
  last.createdAt = minutesFromNow(-1);
  expect(main.due(hourly)).toBe('');
  main.passed(main.push(release, embargo(minutesFromNow(2))));
  main.deployed(main.git('rev-parse', 'HEAD'), 'SUCCESS', last);
  last.createdAt = minutesFromNow(-20);
  expect(main.due(hourly)).toBe('');
});

test('an embargo is not forgotten when a run that had nothing to publish put its own out of the queue', () => {
  const head = main.push(release, embargo(minutesFromNow(-10)));
  main.passed(head);
  main.deployed(head, 'SUCCESS', main.ran('pages.yml', { headSha: head }));
  main.ran('pages.yml', { headSha: head, status: 'cancelled', startedAt: minutesFromNow(-6) });
  main.ran('pages.yml', { headSha: head, startedAt: minutesFromNow(-5) });
  expect(main.due(hourly)).toBe(`commit=${head}`);
});

test('of a publication whose run was deleted, the moment of its deployment counts', () => {
  const head = main.push(release, embargo(minutesFromNow(-2)));
  main.passed(head);
  const last = main.ran('pages.yml', { headSha: head });
  main.deployed(head, 'SUCCESS', last);
  main.deleted(last);
  expect(main.due(hourly)).toBe('');
});

test('with quotes around the moment, and in the time of Korea', () => {
  const ended = new Date(Date.now() + (9 * 60 - 2) * 60_000).toISOString().slice(0, 19);
  const head = main.push(release, embargo(`"${ended}+09:00"`));
  main.passed(head);
  expect(main.due(hourly)).toBe(`commit=${head}`);
});

test('once a month in any case, but nothing that has not passed its tests', () => {
  const head = main.push(release, 'A');
  // A pull request may come from another repository’s main.
  main.ran('test.yml', { headSha: head, event: 'pull_request' });
  main.ran('test.yml', { headSha: head, status: 'failure' });
  expect(main.due(monthly)).toBe('');
  main.passed(head);
  expect(main.due(monthly)).toBe(`commit=${head}`);
  expect(main.due(hourly)).toBe('');
  main.push(release, 'B');
  expect(main.due(monthly)).toBe('');
});

test('an embargo ends after a merge, whose tests are those of what it merges', () => {
  main.push('README.md', 'A');
  main.git('checkout', '--quiet', '-b', 'budget');
  main.commit(release, embargo(minutesFromNow(-2)));
  main.git('checkout', '--quiet', 'main');
  main.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'budget');
  main.git('push', '--quiet', 'origin', 'HEAD:main');
  expect(main.due(hourly)).toBe('');
  const head = main.git('rev-parse', 'HEAD');
  main.passed(head);
  expect(main.due(hourly)).toBe(`commit=${head}`);
});

test('an embargo ends after a push that ends with a commit of the ledger', () => {
  main.commit(release, embargo(minutesFromNow(-2)));
  const head = main.push(ledger, '{}');
  main.passed(head);
  expect(main.due(hourly)).toBe(`commit=${head}`);
  const later = main.push(ledger, '{ }');
  expect(main.due(hourly)).toBe(`commit=${later}`);
});

test('what somebody begins by hand is published', () => {
  const head = main.push(release, 'A');
  expect(main.due({ EVENT: 'workflow_dispatch' })).toBe(`commit=${head}`);
});
