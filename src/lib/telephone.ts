import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { site } from '../site.ts';

/** A telephone number as a reader sees it and as a device dials it. */
export interface Telephone {
  /** International form with hyphens: `+82-44-215-4510`. */
  label: string;
  /** `tel:` address (RFC 3966) with the E.164 number. */
  href: string;
}

/**
 * Reads a telephone number in any usual spelling; a number without a country code is taken as one
 * of the ministry's country.
 * @returns undefined when it is not a valid number of the ministry's country
 */
export function readTelephone(text: string): Telephone | undefined {
  // Few numbers stand in many releases, and reading one takes 0.3 ms.
  if (!known.has(text)) known.set(text, parse(text));
  return known.get(text);
}

const known = new Map<string, Telephone | undefined>();

function parse(text: string): Telephone | undefined {
  const number = parsePhoneNumberFromString(text, site.telephoneCountry);
  if (!number?.isValid() || number.country !== site.telephoneCountry) return undefined;
  return { label: number.formatInternational().replaceAll(' ', '-'), href: number.getURI() };
}
