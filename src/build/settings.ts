import { site } from '../site.ts';

/** What the environment says of a build and of serving it. */
export interface Settings {
  /** Where the site lives: an origin, `https://press.ministry.example`. */
  site: string;
  /** Path it is deployed under, with slashes at both ends. */
  base: string;
  /** Port asked for, if one was. */
  port: number | undefined;
  /** Whether compressed files lie beside those that get smaller, for servers that send them so. */
  precompress: boolean;
}

/**
 * Reads SITE_URL, BASE_PATH, PORT and PRECOMPRESS.
 * @throws SettingsMistake that says what to write instead
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const address = environment['SITE_URL'] || site.address;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new SettingsMistake(
      `SITE_URL=${address} is not an address. Write it like SITE_URL=https://press.ministry.example.`,
    );
  const { origin, pathname, href } = new URL(address);
  if (href !== `${origin}/`)
    throw new SettingsMistake(
      `SITE_URL=${address} says more than the host. Write SITE_URL=${origin}${pathname === '/' ? '' : `, and BASE_PATH=${pathname} for the path`}.`,
    );
  const path = environment['BASE_PATH'] || '/';
  const base = `/${path}/`.replace(/\/+/g, '/');
  // “.” and “..” are steps and no names.
  if (!/^[\w./~-]+$/.test(path) || new URL(base, origin).pathname !== base)
    throw new SettingsMistake(`BASE_PATH=${path} is not a path. Write it like BASE_PATH=/press/.`);
  const port = environment['PORT'];
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65_536))
    throw new SettingsMistake(`PORT=${port} is not a port. Write a number from 1 to 65535.`);
  const precompress = environment['PRECOMPRESS'] || 'false';
  if (precompress !== 'true' && precompress !== 'false')
    throw new SettingsMistake(
      `PRECOMPRESS=${precompress} is neither true nor false. Write PRECOMPRESS=true, or nothing.`,
    );
  return {
    site: origin,
    base,
    port: port === undefined ? undefined : Number(port),
    precompress: precompress === 'true',
  };
}

/** A mistake in the environment, told without a stack trace. */
export class SettingsMistake extends Error {
  // Astro, which reads its configuration, would print it.
  override stack = '';
}
