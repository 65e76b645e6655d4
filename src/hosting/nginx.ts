import { asExpression, joined } from './matching.ts';
import { endings, named, sentAs } from './media-types.ts';
import { kinds, ofAll, revalidated, strictTransport } from './rules.ts';

/** Where a server serves what. */
export interface Place {
  /** Folder that holds the built site, at the base path below it. */
  folder: string;
  port: number;
  /** Path that the site is deployed under, with slashes at both ends. */
  base: string;
}

const own = 'press_room';
const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/**
 * A site of nginx (1.22 or newer), for `/etc/nginx/conf.d/`. It needs the module brotli_static,
 * which Debian has as libnginx-mod-http-brotli-static.
 */
export function nginxSite({ folder, port, base }: Place): string {
  const varying = new Set([
    'Cache-Control',
    ...kinds.flatMap(({ headers }) => Object.keys(headers)),
  ]);
  const all = Object.entries(ofAll).filter(([name]) => !varying.has(name));
  return `${[...varying].map((name) => mapOf(name, base)).join('\n')}
# Only over https, which a proxy before this server may have ended.
map "$scheme $http_x_forwarded_proto" ${variable(strict)} {
  "~https" ${quoted(strictTransport[strict]!)};
}

server {
  # Beside another default, as Debian's sites-enabled/default, nginx refuses to start and names it.
  listen ${port} default_server;
  listen [::]:${port} default_server;
  # By https: take the marks from these lines, and write where your certificate lies.
  # listen 443 ssl default_server;
  # listen [::]:443 ssl default_server;
  # ssl_certificate /etc/ssl/certs/press-room.pem;
  # ssl_certificate_key /etc/ssl/private/press-room.key;
  # if ($scheme = http) { return 301 https://$host$request_uri; }
  server_name _;
  # The site lies in ${folder}${base}
  root ${folder};
  index index.html;
  server_tokens off;
  # Redirects name no host and no port: right behind any proxy.
  absolute_redirect off;
  etag on;
  if_modified_since exact;
  # Beside a file lies what PRECOMPRESS=true has made of it.
  gzip off;
  gzip_static on;
  brotli_static on;
  gzip_vary on;
  # For a proxy or a CDN before this server too: without these two nginx sends them none.
  gzip_proxied any;
  gzip_http_version 1.0;
  default_type application/octet-stream;
  types {
${[...typesOf(endings)].map(([type, own]) => `    ${quoted(type)} ${own.join(' ')};`).join('\n')}
  }
${[...varying, strict].map((name) => `  add_header ${name} ${variable(name)} always;`).join('\n')}
${all.map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`).join('\n')}
  if ($request_method !~ ^(GET|HEAD)$) {
    return 405;
  }
  error_page 404 ${base}404.html;
  # A folder without a page.
  error_page 403 =404 ${base}404.html;
  # Hidden files, but for those that are there to be found (RFC 8615).
  location ~ /\\.(?!well-known(?:/|$)) {
    return 404;
  }
${Object.entries(named).map(namedLocation).join('\n')}
}
`;
}

const strict = 'Strict-Transport-Security';

/** Media types with their endings. */
function typesOf(all: string[]): Map<string, string[]> {
  return Map.groupBy(all, (ending) => sentAs(`/a.${ending}`));
}

function namedLocation([name, type]: [string, string]): string {
  return `  location ~ /${name.replace('.', '\\.')}$ {
    types {
    }
    default_type ${quoted(type)};
  }`;
}

/** A header that not all files have alike; one without a value is not sent. */
function mapOf(name: string, base: string): string {
  const common = ofAll[name] ?? (name === 'Cache-Control' ? revalidated : '');
  const lines = kinds
    .filter(({ headers }) => name in headers)
    .flatMap((kind) => {
      const value = joined(ofAll[name], kind.headers[name]!);
      return kind.paths.map(
        (path) => `  ${quoted(`~${asExpression(path, base)}`)} ${quoted(value)};`,
      );
    });
  // After an internal redirect to the page of what is not found, $uri is that page's.
  return `map $uri ${variable(name)} {
  default ${quoted(common)};
${lines.join('\n')}
}
`;
}

function variable(name: string): string {
  return `$${own}_${name.toLowerCase().replaceAll('-', '_')}`;
}
