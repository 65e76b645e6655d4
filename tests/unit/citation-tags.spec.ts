import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtPages, isMoved } from '../support/dist.ts';
import { release } from '../support/site.ts';

const origin = 'https://press-room.example';

function tagsOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta name="citation_([a-z_]*)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name, content]) => [name, content]));
}

test('every release tells reference managers what it is, and no other page does', () => {
  for (const page of builtPages().filter((page) => !isMoved(page))) {
    const tags = tagsOf(page.html);
    if (!/^\/releases\/\d{4}\/[^/]+\/$/.test(page.path)) {
      expect(tags, page.path).toEqual({});
      continue;
    }
    expect(tags['title'], page.path).toBeTruthy();
    expect(tags['publication_date'], page.path).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    expect(tags['public_url']).toBe(origin + page.path);
    expect(tags['language']).toBe('en');
    const pdf = tags['pdf_url'];
    if (pdf) expect(existsSync(pdf.replace(origin, 'dist')), pdf).toBe(true);
  }
});

test('the issuer is one institution, the publisher a demonstration, the PDF the attached one', () => {
  const tags = tagsOf(builtPages().find(({ path }) => path === release)!.html);
  expect(tags).toEqual({
    title: '3rd Ministerial Meeting on Industrial Innovation',
    // Nothing before or after a comma that could be taken for a second name.
    author: 'Ministry of Economy and Finance (Republic of Korea),',
    publication_date: '2020/09/21',
    technical_report_institution: 'Ministry of Economy and Finance – Press Room (demonstration)',
    publisher: 'Ministry of Economy and Finance – Press Room (demonstration)',
    language: 'en',
    public_url: origin + release,
    fulltext_html_url: origin + release,
    pdf_url: `${origin}${release}industrial-innovation-agenda-plan.pdf`,
  });
});
