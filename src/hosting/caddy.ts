import { asExpression, joined } from './matching.ts';
import { endings, named, sentAs } from './media-types.ts';
import type { Place } from './nginx.ts';
import { kinds, ofAll, revalidated, strictTransport } from './rules.ts';

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
const lines = (headers: Readonly<Record<string, string>>, indent: string) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}${name} ${quoted(value)}`)
    .join('\n');

/**
 * A site of Caddy (2.6 or newer). With the name of a host instead of the port it gets its
 * certificate by itself.
 */
export function caddySite({ folder, port, base }: Place): string {
  return `:${port} {
	# The site lies in ${folder}${base}
	root * ${folder}

	# Types are set here, and not by what the machine knows of them.
	map {path} {media_type} {
${typeLines().join('\n')}
		~/$ "text/html; charset=utf-8"
		default "application/octet-stream"
	}

	route {
		header {
${lines(ofAll, '\t\t\t')}
			Cache-Control ${quoted(revalidated)}
			Content-Type {media_type}
		}
		header {
			# Where nothing was compressed Caddy does not say that it could have been.
			?Vary Accept-Encoding
			-Server
		}
		@secure expression \`{scheme} == "https" || {header.X-Forwarded-Proto} == "https"\`
		header @secure ${Object.keys(strictTransport)[0]} ${quoted(Object.values(strictTransport)[0]!)}

		@refused not method GET HEAD
		error @refused 405
		# Hidden files, but for those that are there to be found (RFC 8615).
		@hidden {
			path_regexp /\\.
			not path_regexp ^/([^.]*/)?\\.well-known/[^.]
		}
		error @hidden 404
		# No name holds this; Caddy would call it a fault of its own.
		@unnameable path_regexp \\x00
		error @unnameable 404

${kinds.map((kind, index) => kindLines(kind, `@kind${index + 1}`, base)).join('\n')}
		# Caddy's own redirect loses what is asked for (2.6). Two slashes would lead to another host.
		@folder {
			file {path}/index.html
			expression \`!{path}.startsWith("//") && !{path}.endsWith("/")\`
		}
		@asking {
			file {path}/index.html
			expression \`!{path}.startsWith("//") && !{path}.endsWith("/") && {query} != ""\`
		}
		redir @asking {path}/?{query} 301
		redir @folder {path}/ 301
		file_server {
			# Beside a file lies what PRECOMPRESS=true has made of it.
			precompressed br gzip
		}
	}

	handle_errors {
		header -Server
		header {
			Cache-Control ${quoted(revalidated)}
			Content-Security-Policy ${quoted(ofAll['Content-Security-Policy']!)}
			Content-Type "text/html; charset=utf-8"
			?Vary Accept-Encoding
		}
		# What a reader has kept, or wants a part of, is the page asked for and not this one.
		request_header -If-*
		request_header -Range
		@found expression {http.error.status_code} != 405
		rewrite @found ${base}404.html
		# No disk holds such a name either; its bytes, which are what counts, no matcher can count.
		@unstorable expression \`{http.error.message}.contains("name too long")\`
		file_server @unstorable {
			status 404
			precompressed br gzip
		}
		file_server @found {
			precompressed br gzip
		}
	}
}
`;
}

/** Names before endings: the first that fits counts. */
function typeLines(): string[] {
  return [
    ...Object.entries(named).map(
      ([name, type]) => `\t\t~/${name.replace('.', '\\.')}$ ${quoted(type)}`,
    ),
    ...endings.map((ending) => `\t\t~(?i)\\.${ending}$ ${quoted(sentAs(`/a.${ending}`))}`),
  ];
}

function kindLines(
  { name, paths, headers }: (typeof kinds)[number],
  matcher: string,
  base: string,
) {
  const expression = paths.map((path) => asExpression(path, base)).join('|');
  const values = Object.entries(headers).map(([header, value]): [string, string] => [
    header,
    joined(ofAll[header], value),
  ]);
  return `		# ${name}.
		${matcher} path_regexp ${expression}
		header ${matcher} {
${lines(Object.fromEntries(values), '\t\t\t')}
		}
`;
}
