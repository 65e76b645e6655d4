/** What we use of Trusted Types (W3C), which TypeScript's library does not describe yet. */
interface Policy {
  createHTML: (html: string) => string;
  createScriptURL: (address: string) => string;
}
interface Factory {
  createPolicy: (name: PolicyName, rules: Partial<Policy>) => Policy;
}

/**
 * Names of the policies that the site's programs may make, for the directive `trusted-types`. Each
 * is made once on a page: a second one of the same name is refused by the browser.
 */
export const policyNames = ['search', 'cited-page', 'meant-page'] as const;
type PolicyName = (typeof policyNames)[number];

/** Makes a policy where the browser knows them; elsewhere the text is handed on as it is. */
function policy(name: PolicyName, rules: Partial<Policy>): Partial<Policy> {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  return trustedTypes?.createPolicy(name, rules) ?? rules;
}

/** The address of a program of ours, fit for `new Worker()`: the policy knows this very one only. */
export function trustedProgram(name: PolicyName, address: string): string {
  return policy(name, { createScriptURL: () => address }).createScriptURL!(address);
}

/**
 * A reader of the HTML of the site's own pages, into documents that are not shown and run nothing.
 * @param name of the policy, one for each caller
 */
export function pageReader(name: PolicyName): (html: string) => Document {
  const own = policy(name, { createHTML: (html) => html });
  return (html) => new DOMParser().parseFromString(own.createHTML!(html), 'text/html');
}
