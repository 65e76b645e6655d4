/** Reads releases for the index on a thread of its own, for `read-releases.ts`. */
import { workerData } from 'node:worker_threads';
import { answerTasks } from '../../threads/answer-tasks.ts';
import { prepareSynonyms } from '../words/synonyms.ts';
import { readRelease, type CatalogueRelease } from './read-release.ts';

const { dist, synonymGroups } = workerData as { dist: string; synonymGroups: string[][] };
const synonyms = prepareSynonyms(synonymGroups);

answerTasks((release: CatalogueRelease) => readRelease(dist, release, synonyms));
