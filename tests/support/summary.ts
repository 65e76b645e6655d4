import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Prints the closing line of a run: `N passed, N failed`. */
export default class Summary implements Reporter {
  #tests: TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onEnd(result: FullResult): void {
    const passed = this.#tests.filter((test) => test.results.length > 0 && test.ok()).length;
    const failed = this.#tests.length - passed;
    // A run that broke off has failed, even when no test has.
    const broken = result.status !== 'passed' && failed === 0 ? 1 : 0;
    // Passed at the second try: somebody should look at why.
    for (const test of this.#tests.filter((one) => one.outcome() === 'flaky'))
      console.log(`\nOnly at the second try: ${test.titlePath().filter(Boolean).join(' › ')}`);
    console.log(`\n${passed} passed, ${failed + broken} failed`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
