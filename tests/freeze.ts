/**
 * `npm run test:freeze`: the project's content and identity become what the tests run with. For whoever
 * changes the demonstration and its tests; a ministry that publishes has no need of it.
 */
import { freeze } from './support/stand.ts';

freeze();
