import { expectTold, otherSite, own, type Wrong } from '../support/text-mistakes.ts';

const notWhole = 'is not a whole address.';

/** Links and pictures that do not lead where they should. */
const links: Wrong = {
  'an address without its beginning': [
    '[x](www.moef.go.kr/a)\n',
    `1:1  “www.moef.go.kr/a” ${notWhole} Write https://www.moef.go.kr/a.`,
  ],
  'a host alone': [
    '[x](english.moef.go.kr)\n',
    `1:1  “english.moef.go.kr” ${notWhole} Write https://english.moef.go.kr.`,
  ],
  'a mail address': [
    '[x](a@b.kr)\n',
    '1:1  “a@b.kr” is a mail address. Write [its words](mailto:a@b.kr).',
  ],
  'one slash': [
    '[x](https:/x.example/a)\n',
    `1:1  “https:/x.example/a” ${notWhole} Write https://x.example/a.`,
  ],
  'no colon': [
    '[x](https//x.example/a)\n',
    `1:1  “https//x.example/a” ${notWhole} Write https://x.example/a.`,
  ],
  'a letter too few': [
    '[x](htps://x.example/a)\n',
    '1:1  A link may not begin with “htps:”. Did you mean “https:”?',
  ],
  'a file of the author’s computer': [
    '[x](C:\\Users\\kim\\plan.pdf)\n',
    `1:1  “C:\\Users\\kim\\plan.pdf” ${own}, which nobody else can open. Put it beside the text, and name it under “attachments”.`,
  ],
  'no address': ['[x]()\n', '1:1  This link has no address. Write it in the round brackets.'],
  'a space before the address': [
    '[words] (https://x.example/a)\n',
    '1:1  A space stands between “]” and “(”, so this is no link. Write [words](https://x.example/a).',
  ],
  'brackets the wrong way round': [
    '(words)[https://x.example/a]\n',
    '1:1  The brackets of this link are the wrong way round. Write [words](https://x.example/a).',
  ],
  'a file name with a space': [
    '[the plan](my plan.pdf)\n',
    '1:1  The address “my plan.pdf” holds a space, so this is no link. Rename the file without one, and write [the plan](my-plan.pdf).',
  ],
  'a link that is not closed': [
    'See [the plan](plan.pdf and more.\n',
    '1:5  This link is not closed. Write [the plan](plan.pdf).',
  ],
  'a reference to nothing': [
    '[words][nowhere]\n',
    '1:1  Nothing says where “[nowhere]” leads. Write the address in round brackets: [words](https://…).',
  ],
  'a picture that is not there': [
    '![Map](./chrat.png)\n',
    '1:1  The picture “chrat.png” is not there. Did you mean “chart.png”?',
  ],
  'a picture with another letter in capitals': [
    '![Map](./map.png)\n',
    '1:1  The picture “map.png” is not there. There is “Map.png”: small and capital letters must be the same.',
  ],
  'a picture of no browser’s': [
    '![Map](./map.tiff)\n',
    '1:1  “map.tiff” is not a picture that browsers show. Save it as PNG or JPEG.',
  ],
  'an empty picture': [
    '![Map](./empty.png)\n',
    '1:1  The picture “empty.png” is empty. Save it again.',
  ],
  'a picture of the author’s computer': [
    '![Map](C:\\map.png)\n',
    `1:1  “C:\\map.png” ${own}. Put it beside the text and write ./name.png.`,
  ],
  'a photograph of another site': ['![Map](https://x.example/a.jpg)\n', `1:1  ${otherSite}`],
};

expectTold('links', links);
