import type { APIRoute } from 'astro';
import { groupsOf } from '../lib/lists.ts';
import { listReleases } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import type { Catalogue } from '../lib/catalogue.ts';

/** What the site has published, for programs: the search index is built from this list. */
export const GET: APIRoute = async () => {
  const releases = await listReleases();
  const catalogue: Catalogue = {
    releases: releases.map((release) => ({
      path: release.path,
      url: absoluteUrl(release.path),
      title: release.title,
      date: release.date,
      groups: groupsOf(release),
      ...(import.meta.env.DEV && { digest: `${release.entry.digest} ${release.telephone?.label}` }),
      attachments: release.attachments.map(({ file, title, path, mediaType, bytes }) => ({
        file,
        title,
        url: absoluteUrl(path),
        mediaType,
        bytes,
      })),
    })),
  };
  return Response.json(catalogue);
};
