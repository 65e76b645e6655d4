/** Brings the program that marks the words of a search: `MarkedWords.astro`. */
// The program that marks comes when there is something to mark: a release is one request.
if (new URLSearchParams(location.search).has('mark') && 'highlights' in CSS)
  void import(/* @vite-ignore */ document.getElementById('marked-words')!.dataset['program']!);
