import { caddySite } from './caddy.ts';
import { nginxSite, type Place } from './nginx.ts';

/** Where they serve the site when nothing else is written into them. */
const usual: Place = { folder: '/srv/press-room', port: 80, base: '/' };

const note = '# Written by npm run hosting from src/hosting/rules.ts: change that.\n';

/** The committed configurations, by their file. */
export function configurations(place: Place = usual): Record<string, string> {
  return {
    'src/hosting/nginx.conf': note + nginxSite(place),
    'src/hosting/Caddyfile': note + caddySite(place),
    'src/hosting/wrangler.json': wrangler,
  };
}

/** For Cloudflare's Workers, which read the headers from `dist/_headers`. */
const wrangler = `${JSON.stringify(
  {
    name: 'press-room',
    compatibility_date: '2026-11-01',
    assets: {
      directory: '../../dist',
      html_handling: 'auto-trailing-slash',
      not_found_handling: '404-page',
    },
  },
  undefined,
  2,
)}\n`;
