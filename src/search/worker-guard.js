// Stands before Pagefind's worker. When a file of the index is missing or cut off, Pagefind says so
// on the console only and answers "nothing found", to every later query too. A reader must not be
// told that: from then on each answer is an error, and a new worker is started.
{
  const report = console.error;
  const answer = self.postMessage.bind(self);
  let trouble;
  console.error = (...words) => {
    trouble ??= words.join(' ');
    report(...words);
  };
  self.postMessage = (message) => answer(trouble ? { id: message.id, error: trouble } : message);
}
