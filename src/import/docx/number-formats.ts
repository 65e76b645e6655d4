const figures = (number: number) => String(number);

/** Signs in their order; past the last one Word goes on in figures. */
const signs = (list: string) => {
  const all = [...list];
  return (number: number) => all[number - 1] ?? String(number);
};

/** Of 26 letters the 27th is “aa”, the 28th “bb”. */
const letters = (list: string) => (number: number) => {
  const all = [...list];
  const at = (number - 1) % all.length;
  return all[at]!.repeat(Math.floor((number - 1) / all.length) + 1);
};

const romanSigns: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  return romanSigns
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** Each figure by itself: “１２”. */
const digits = (list: string) => (number: number) =>
  figures(number).replace(/\d/g, (digit) => [...list][Number(digit)]!);

/** As it is said in Chinese characters or Hangul up to 99: “二十一”, “이십일”. */
const counted = (list: string, ten: string) => (number: number) => {
  if (number > 99) return figures(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens > 0 ? `${tens > 1 ? [...list][tens - 1]! : ''}${ten}` : '';
  return `${before}${ones > 0 ? [...list][ones - 1]! : ''}`;
};

function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(!isTeen && ['th', 'st', 'nd', 'rd'][number % 10]) || 'th'}`;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const circled = signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** Formats of numbers (ECMA-376, 17.18.59) that ministries use, by their names there. */
const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: figures,
  decimalHalfWidth: figures,
  decimalZero: (number) => figures(number).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: signs('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  numberInDash: (number) => `- ${number} -`,
  ordinal,
  lowerLetter: letters(alphabet),
  upperLetter: letters(alphabet.toUpperCase()),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  ganada: letters('가나다라마바사아자차카타파하'),
  chosung: letters('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  koreanDigital: digits('영일이삼사오육칠팔구'),
  koreanCounting: counted('일이삼사오육칠팔구', '십'),
  koreanDigital2: digits('零一二三四五六七八九'),
  ideographDigital: digits('〇一二三四五六七八九'),
  japaneseCounting: counted('一二三四五六七八九', '十'),
  chineseCounting: counted('一二三四五六七八九', '十'),
  chineseCountingThousand: counted('一二三四五六七八九', '十'),
  ideographTraditional: signs('甲乙丙丁戊己庚辛壬癸'),
  ideographEnclosedCircle: signs('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
};

/** Letters and Roman numerals have no zero, and grow with their number. */
const mostNumber = 10_000;

/**
 * A number as Word writes it in one of its formats; in figures where we do not know the format, or
 * the format has no such number.
 */
export function inFormat(number: number, format: string): string {
  const isCounted = Number.isInteger(number) && number >= 1 && number <= mostNumber;
  return isCounted && isKnown(format) ? formats[format]!(number) : figures(number);
}

/** Whether the numbers of a format are figures, as those of Markdown are. */
export const isDecimal = (format: string) => /^(?:decimal|ordinal$|numberInDash$)/.test(format);

/** Whether a number can be written as Word shows it. */
export const isKnown = (format: string) => Object.hasOwn(formats, format);
