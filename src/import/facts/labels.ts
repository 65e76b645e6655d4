/** What a document may state under a name. */
export type FactField =
  | 'title'
  | 'headline'
  | 'summary'
  | 'date'
  | 'division'
  | 'bureau'
  | 'telephone'
  | 'contact'
  | 'attachments'
  | 'kind'
  | 'topics'
  | 'meetings'
  | 'people'
  | 'source'
  | 'keywords'
  | 'embargo'
  /** To whom a letter is sent. */
  | 'addressees'
  | 'ignored';

/** The names that ministries use for them, in the order in which they are tried. */
const labels: [field: FactField, pattern: RegExp][] = [
  ['title', /^(?:title|subject|제 ?목)$/],
  ['headline', /^(?:headline|subtitle|sub-?title|the news)$/],
  ['summary', /^(?:summary|abstract|in brief)$/],
  [
    'date',
    /^(?:date|(?:release|released|publication|published|posted|posting|registration|registered|press release|issue|issued) ?(?:date|on|day)?|date (?:of )?(?:release|publication|posted|registered|issue)|day|for (?:immediate )?release|배포 ?(?:일|일시|일자)?|등록일|게시일)$/,
  ],
  [
    'division',
    /^(?:(?:responsible |issuing |competent )?(?:division|department|dept|office|team|unit|division in charge|department in charge|in charge)|issued by|division\/bureau|bureau\/division|bureau and division|author|writer|by|from|(?:담당|소관) ?부서|담당과)$/,
  ],
  ['bureau', /^bureau$/],
  [
    'telephone',
    /^(?:tel|tel no|telephone|telephone number|phone|phone number|call|전화 ?(?:번호)?|연락처)$/,
  ],
  [
    'contact',
    /^(?:contact|contacts|contact information|media contact|press contact|enquiries|inquiries|for (?:more|further) information|person in charge|e-?mail|fax|담당자|책임자|문의처?)$/,
  ],
  [
    'attachments',
    /^(?:attachments?|attached(?: files?| documents?)?|files?|attached file list|download|downloads|annex|annexes)$/,
  ],
  ['kind', /^(?:kind|type|category|kind of release|type of release)$/],
  ['topics', /^(?:topics?|subjects|theme|themes|tags)$/],
  ['meetings', /^(?:meetings?|series)$/],
  ['people', /^(?:people|chair|chaired by|chairperson|speaker|speakers|attended by)$/],
  ['source', /^(?:source|original|official original|address|url)$/],
  ['keywords', /^(?:keywords?|key words)$/],
  [
    'embargo',
    /^(?:embargo(?:ed)?(?: (?:until|till|time|date|for release))*|not (?:for|to be) (?:publication|published|releas(?:e|ed)|broadcast)(?: (?:before|until))?|(?:온라인 ?)?보도 ?(?:시점|시각|일시)|엠바고)$/,
  ],
  ['addressees', /^(?:to|cc|bcc|reply-to)$/],
  ['ignored', /^(?:views?|hits?|read|no|number|print|share)$/],
];

/** What a name stands for: “Tel.” and “Phone number” are the telephone. */
export function fieldOf(label: string): FactField | undefined {
  const plain = label
    .toLowerCase()
    .replace(/[.:：*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return labels.find(([, pattern]) => pattern.test(plain))?.[0];
}
