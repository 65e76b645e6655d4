import { z } from 'astro/zod';
import { site } from '../../site.ts';
import { besidesDay, findDates } from './dates.ts';
import { withoutEmbargoName } from './embargo-lines.ts';

/** When an embargo ends. */
export interface FoundMoment {
  /** With its offset from UTC (RFC 3339): `2026-11-25T10:00:00+09:00`. */
  moment: string;
  /** What is not certain of it, in a sentence. */
  doubt?: string;
}

const zones: [pattern: RegExp, offset: (found: RegExpExecArray) => string][] = [
  [
    /\b(?:UTC|GMT)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?\b/i,
    ([, sign, hours, minutes = '00']) => `${sign}${hours!.padStart(2, '0')}:${minutes}`,
  ],
  [
    /\b(?:KST\b|K\.S\.T\.|Korean?(?: standard)?(?: time)?\b|Seoul(?: time)?\b)|한국\s?시[간각]/i,
    () => site.utcOffset,
  ],
  [/\b(?:UTC|GMT)\b/i, () => '+00:00'],
];
const otherZone =
  /\b(?:[ECMP][SD]?T|CEST|CET|BST|WET|EET|JST|SGT|HKT|IST|AE[SD]T|MSK|local|time)\b|시간/i;

const time =
  /(오전|오후)?\s*(?<![\d:.])(\d{1,2})(?:\s?:\s?(\d\d)(?::\d\d)?|\.(\d\d)|\s?시(?:\s?(\d{1,2})\s?분)?)?(?![\d:])\s*(a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon\b)?/gi;

/**
 * The moment that a line about an embargo states, in Korea’s time unless it names another.
 * @returns undefined when its day or its time cannot be read without guessing
 */
export function momentIn(line: string): FoundMoment | undefined {
  const words = withoutEmbargoName(line).trim();
  if (z.iso.datetime({ offset: true }).safeParse(words).success) return { moment: words };
  const days = findDates(words, undefined);
  const [found] = days;
  if (!found || days.some(({ day }) => day !== found.day)) return undefined;
  if (found.doubt?.includes('two ways')) return undefined;
  let rest = days.reduce((left, { written }) => left.replace(written, ' '), words);

  let offset: string = site.utcOffset;
  let isZoned = false;
  for (const [pattern, offsetOf] of zones) {
    const zone = pattern.exec(rest);
    if (!zone) continue;
    offset = offsetOf(zone);
    isZoned = true;
    rest = rest.replace(zone[0], ' ');
    break;
  }
  if (otherZone.test(rest) || /midnight|자정/i.test(rest)) return undefined;
  // Of the paper of a morning and of another day, “조간(온라인 11. 24.(화) 12:00)”, neither is meant alone.
  if (/조간|석간|\d{1,2}\s?[./월]\s?\d{1,2}\s?[.일]?\s?\(/.test(rest)) return undefined;

  const times = [...rest.matchAll(time)].filter(
    ([, half, , ...more]) => half ?? more.some(Boolean),
  );
  const clock = times.length === 1 ? clockOf(times[0]!) : undefined;
  const moment = `${found.day}T${clock}:00${offset}`;
  if (!clock || !z.iso.datetime({ offset: true }).safeParse(moment).success) return undefined;
  const more = besidesDay(
    rest.replace(times[0]![0], ' ').replace(/\b(?:at|from|the|check against delivery)\b/gi, ''),
  );
  // “10:00 in Paris” would be published hours too early as Korea’s.
  if (!isZoned && /\p{Script=Latin}/u.test(more)) return undefined;
  const doubt = found.doubt ?? (more ? `The document says “${line}”.` : undefined);
  return { moment, ...(doubt && { doubt }) };
}

/** `HH:MM`; undefined for what may be before or after noon, such as “3:00”. */
function clockOf([, half, written, ...more]: RegExpExecArray): string | undefined {
  const [minutes = '0', suffix = ''] = [more.slice(0, 3).find(Boolean), more[3]];
  const isAfternoon = half === '오후' || /^p/i.test(suffix);
  const isMorning = half === '오전' || /^a/i.test(suffix);
  const hour = Number(written);
  if (isAfternoon || isMorning) {
    if (hour < 1 || hour > 12) return undefined;
    return clock((hour % 12) + (isAfternoon ? 12 : 0), minutes);
  }
  if (/^noon/i.test(suffix) && hour !== 12) return undefined;
  return /^[1-6]$/.test(written!) ? undefined : clock(hour, minutes);
}

const clock = (hour: number, minutes: string) =>
  hour < 24 && Number(minutes) < 60
    ? `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`
    : undefined;
