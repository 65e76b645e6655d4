import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { attachmentReferences } from './attachment-references.ts';
import { features } from './features.ts';
import { layOutFigures } from './lay-out-figures.ts';
import { sections } from './sections.ts';
import { tables } from './tables.ts';
import { keepTildes } from './tildes.ts';
import { underBase } from './under-base.ts';

/** Makes programs of the texts, in which authors write Markdown with our tags. */
export const processor = satteri({
  features,
  mdastPlugins: [keepTildes, layOutFigures, attachmentReferences, ...underBase],
  hastPlugins: [satteriHeadingIdsPlugin(), tables, sections],
});
