/**
 * How forms are written in Pagefind's index. Pagefind takes words apart at signs and at digits
 * ("G20", "3.5") and finds longer and shorter words for the one asked. So a digit or sign is
 * written as a letter that no text of ours has beside Latin ones, and every form ends with a mark:
 * with it the form is found alone, without it every form that begins so.
 */
// In this order a figure stands next to the same with a sign: 3.5, 3.5%, $3.5, then 3.51. They are
// asked for together, and are in one file of the index.
const end = String.fromCharCode(0x05d0);
const signs = '%$€£¥₩-&+.0123456789';
const firstLetter = 0x05d1;

/** What fills a place where no word is indexed: it keeps the places of the words after it. */
export const noWord = '·';

/** A form as the index has it. */
export function indexWord(form: string): string {
  return beginningOf(form) + end;
}

/** What every form with this beginning begins with in the index. */
export function beginningOf(form: string): string {
  // Hangul in its letters (NFD), as Pagefind writes it.
  return [...form.normalize('NFD')]
    .map((character) => {
      const sign = signs.indexOf(character);
      return sign < 0 ? character : String.fromCharCode(firstLetter + sign);
    })
    .join('');
}

/** Several forms at one place: Pagefind indexes the parts of a word with hyphens at its place. */
export function atOnePlace(forms: string[]): string {
  return forms.length === 0 ? noWord : forms.map(indexWord).join('-');
}
