import { expect, test } from '@playwright/test';
import { digestOnce, loadOnce, PlainResponse } from '../../src/build/rendering/short-cuts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a plain response is read as the standard’s own is', async () => {
  const init = { status: 201, headers: { 'Content-Type': 'text/csv' } };
  for (const content of ['“3.5%” 보도자료', bytes('“3.5%” 보도자료'), '']) {
    const [plain, standard] = [PlainResponse, Response].map(
      (Kind) => () => new Kind(content, init),
    ) as [() => PlainResponse, () => Response];
    expect(plain().content).toBe(content);
    expect(plain().status).toBe(201);
    expect(plain().headers.get('Content-Type')).toBe('text/csv');
    expect(await plain().text()).toBe(await standard().text());
    expect(await plain().arrayBuffer()).toEqual(await standard().arrayBuffer());
    expect(await plain().bytes()).toEqual(await standard().bytes());
    expect(await (await plain().blob()).text()).toBe(await standard().text());
    expect(await plain().clone().text()).toBe(await standard().text());
    // As whoever changes its headers does.
    expect(await new PlainResponse(plain().body, plain()).text()).toBe(await standard().text());
  }
  expect(await new PlainResponse('{"a":1}').json()).toEqual({ a: 1 });
});

test('a response of something else is the standard’s', async () => {
  expect(new PlainResponse(null).body).toBeNull();
  expect(new PlainResponse().content).toBeUndefined();
  expect(await new PlainResponse(new Response('streamed').body).text()).toBe('streamed');
  expect(await new PlainResponse(new Blob(['file'])).text()).toBe('file');
});

test('what the standard’s own makes is one of them', () => {
  expect(new Response('')).toBeInstanceOf(PlainResponse);
  expect(PlainResponse.json({})).toBeInstanceOf(PlainResponse);
  expect({}).not.toBeInstanceOf(PlainResponse);
});

test('equal bytes are summed up once, others by themselves', async () => {
  let asked = 0;
  const digest = digestOnce((...given) => {
    asked++;
    return crypto.subtle.digest(...given);
  });
  const sums = await Promise.all(['a', 'a', 'b'].map((text) => digest('SHA-256', bytes(text))));
  expect(asked).toBe(2);
  for (const [number, text] of ['a', 'a', 'b'].entries())
    expect(sums[number]).toEqual(await crypto.subtle.digest('SHA-256', bytes(text)));
  await digest('SHA-384', bytes('a'));
  expect(asked).toBe(3);
});

test('bytes that are changed afterwards do not change what is known of them', async () => {
  const digest = digestOnce((...given) => crypto.subtle.digest(...given));
  const given = bytes('a');
  const before = await digest('SHA-256', given);
  given[0] = 98;
  expect(await digest('SHA-256', given)).toEqual(await crypto.subtle.digest('SHA-256', given));
  expect(await digest('SHA-256', bytes('a'))).toEqual(before);
});

test('a page of the bundle is loaded once', async () => {
  let loaded = 0;
  let asked = 0;
  const page = () => {
    asked++;
    return Promise.resolve({ name: 'page' });
  };
  const pages = new Map([['page.astro', () => (loaded++, Promise.resolve({ page }))]]);
  loadOnce(pages);
  const first = await (await pages.get('page.astro')!()).page();
  const second = await (await pages.get('page.astro')!()).page();
  expect([loaded, asked]).toEqual([1, 1]);
  expect(second).toBe(first);
});
