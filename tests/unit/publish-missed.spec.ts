import { expect, test } from '@playwright/test';
import {
  canRun,
  embargo,
  hourly,
  ledger,
  minutesFromNow,
  release,
  Repository,
} from '../support/on-github/repository.ts';

test.skip(!canRun, 'It runs where the workflow does.');

let main: Repository;
test.beforeEach(() => {
  main = new Repository();
});
test.afterEach(() => main.remove());

test('a publication that was cancelled is made up for, once', () => {
  const older = main.push(release, 'A');
  const head = main.push(release, 'B');
  main.passed(older);
  main.deployed(older);
  main.passed(head);
  main.ran('pages.yml', { headSha: head, status: 'cancelled' });
  // What put it out of the queue had nothing to publish.
  main.ran('pages.yml', { headSha: head });
  expect(main.due(hourly)).toBe(`commit=${head}`);
  main.deployed(head, 'FAILURE');
  expect(main.due(hourly)).toBe(`commit=${head}`);
  main.deployed(head);
  const recorded = main.push(ledger, '{}');
  expect(main.due(hourly)).toBe('');
  main.passed(recorded);
  expect(main.due(hourly)).toBe('');
});

test('a publication that failed is tried again after six hours, a newer one at once', () => {
  main.deployed(main.push(release, 'A'));
  const head = main.push(release, 'B');
  main.passed(head);
  const failed = main.ran('pages.yml', {
    headSha: head,
    status: 'failure',
    startedAt: minutesFromNow(-359),
  });
  expect(main.due(hourly)).toBe('');
  failed.startedAt = minutesFromNow(-361);
  expect(main.due(hourly)).toBe(`commit=${head}`);
  failed.startedAt = minutesFromNow(-10);
  const newer = main.push(release, 'C');
  expect(main.due(hourly)).toBe('');
  main.passed(newer);
  expect(main.due(hourly)).toBe(`commit=${newer}`);
});

test('what failed at the end of an embargo is tried again after an hour', () => {
  const head = main.push(release, embargo(minutesFromNow(-90)));
  main.passed(head);
  main.deployed(head, 'SUCCESS', main.ran('pages.yml', { createdAt: minutesFromNow(-200) }));
  const failed = main.ran('pages.yml', { headSha: head, status: 'failure' });
  failed.startedAt = minutesFromNow(-59);
  expect(main.due(hourly)).toBe('');
  failed.startedAt = minutesFromNow(-61);
  expect(main.due(hourly)).toBe(`commit=${head}`);
});

test('what failed before the embargo ended does not keep it waiting', () => {
  const head = main.push(release, embargo(minutesFromNow(-5)));
  main.passed(head);
  main.deployed(head, 'SUCCESS', main.ran('pages.yml', { createdAt: minutesFromNow(-200) }));
  main.ran('pages.yml', { headSha: head, status: 'failure', startedAt: minutesFromNow(-10) });
  expect(main.due(hourly)).toBe(`commit=${head}`);
});

test('a run that failed before its build began is no publication that failed', () => {
  main.deployed(main.push(release, 'A'));
  const head = main.push(release, 'B');
  main.passed(head);
  const jobs = [
    { name: 'due', conclusion: 'failure' },
    { name: 'build', conclusion: 'skipped' },
  ];
  const failed = main.ran('pages.yml', { headSha: head, status: 'failure', jobs });
  expect(main.due(hourly)).toBe(`commit=${head}`);
  failed.jobs = [{ name: 'build', conclusion: 'failure' }];
  expect(main.due(hourly)).toBe('');
});

test('where nothing was ever published, none is tried by the clock', () => {
  main.passed(main.push(release, 'A'));
  expect(main.due(hourly)).toBe('');
  main.passed(main.push(release, 'B'));
  main.deployed(main.git('rev-parse', 'HEAD'), 'FAILURE');
  expect(main.due(hourly)).toBe('');
});
