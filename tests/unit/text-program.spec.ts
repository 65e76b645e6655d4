import mdx from '@astrojs/mdx/server.js';
import { expect, test } from '@playwright/test';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { textProgram } from '../../src/markdown/text-program.ts';

const file = 'content/releases/2019/24th-ministerial-meeting-on-boosting-the-economy/index.mdx';

test('a text is made once for each page that shows it', async () => {
  const { Content } = await textProgram(file);
  let made = 0;
  const counted = (props: Record<string, unknown>): unknown => {
    made++;
    return Content(props);
  };
  for (const mark of Object.getOwnPropertySymbols(Content))
    Object.defineProperty(counted, mark, Object.getOwnPropertyDescriptor(Content, mark)!);
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  const html = await container.renderToString(counted as never);
  expect(html).toContain('<h2');
  expect(made).toBe(1);
});
