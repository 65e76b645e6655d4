/** `npm run editor:schemas`: writes what editors know of the author's YAML files into `.vscode/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { inWordsOnly } from '../build/in-words-only.ts';
import { schemas } from './schemas.ts';

const folder = '.vscode/schemas';

await inWordsOnly(async () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const file = `${folder}/${name}.schema.json`;
    const style = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(schema), { ...style, filepath: file }));
  }
  console.log(`Wrote ${Object.keys(schemas).length} schemas into ${folder}/.`);
});
