/** A service that takes e-mail addresses from a form of the site and sends what is new. */
export interface EmailService {
  /** What readers know it by: they are told where their address goes. */
  name: string;
  /** Absolute address that the form is sent to with POST. */
  action: string;
  /** Name of the field that it expects the reader's address in. */
  field: string;
  /** Fields that it expects besides, such as the id of a list. */
  hidden: Record<string, string>;
}

/**
 * The ministry's identity: everything a second ministry would change, besides the colours and
 * sizes in `styles/tokens.css`.
 */
export const site = {
  /** The ministry that issues the releases, as it signs them. */
  ministry: 'Ministry of Economy and Finance',
  abbreviation: 'MOEF',
  country: 'Republic of Korea',
  /** What this site is called beside the ministry's name. */
  name: 'Press Room',
  description:
    'Press releases of the Ministry of Economy and Finance, Republic of Korea, in English.',
  /** Where the site lives when the environment says nothing else (SITE_URL, BASE_PATH). */
  address: 'https://press-room.example',
  /** BCP 47 tag of the language that pages are written in. */
  language: 'en',
  locale: 'en-GB',
  /** IANA zone in which a release's date is a calendar day, and its offset from UTC all year. */
  timeZone: 'Asia/Seoul',
  utcOffset: '+09:00',
  /** ISO 3166-1 alpha-2: telephone numbers of divisions are numbers of this country. */
  telephoneCountry: 'KR',
  /** The ministry's own site, where the official originals are. */
  official: {
    name: 'english.moef.go.kr',
    address: 'https://english.moef.go.kr/',
    hosts: ['english.moef.go.kr'],
  },
  /**
   * Where faults of the site's security are told (RFC 9116): an address that begins with `https:`,
   * `mailto:` or `tel:`.
   */
  securityContact: 'mailto:security@press-room.example',
  /** Under what the ministry lets others use its texts; a demonstration says its own. */
  licence: 'Texts: the ministry’s terms of use apply.',
  /**
   * How many releases, the newest, have a picture of their own for links to them; others show the
   * site's. Old links are seldom shared, and a picture takes longer than all else of a release.
   */
  picturedReleases: 1000 as number,
  /** The service that sends releases by e-mail, if there is one. */
  emailService: undefined as EmailService | undefined,
  /** Whether this is not the ministry's own site, and says so on every page. */
  demonstration: true as boolean,
} as const;
