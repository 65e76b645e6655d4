/** A browser with one page open, whatever protocol it is spoken to in. */
export interface Engine {
  /** “Firefox 140.4, WebDriver BiDi”. */
  name: string;
  /** Loads an address and waits until it has loaded. */
  open: (address: string) => Promise<void>;
  /** Evaluates an expression in the page; what it gives must be JSON. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** A click at a point of the window, in CSS pixels. */
  click: (x: number, y: number) => Promise<void>;
  /** Presses and lets go of one key, the others held meanwhile: “k” with “Control”. */
  press: (key: string, ...held: Modifier[]) => Promise<void>;
  close: () => Promise<void>;
}

/** Keys that are held while another is pressed. */
export type Modifier = 'Control' | 'Shift';

/** A browser that this machine may have. */
export interface Candidate {
  /** As the reader of the report knows it: “Firefox”. */
  name: string;
  /** Starts it; nothing where it is not installed. */
  start: () => Promise<Engine | undefined>;
}

/** Keys without a character, as WebDriver writes them (W3C WebDriver, “keyboard actions”). */
const webDriverKeys: Record<string, string> = {
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
};

/** The actions of WebDriver, and of WebDriver BiDi, that press a key. */
export function keyActions(key: string, held: Modifier[]): object[] {
  const values = [...held, key].map((name) => webDriverKeys[name] ?? name);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
}

/** The actions of WebDriver, and of WebDriver BiDi, that click at a point of the window. */
export function clickActions(x: number, y: number): object[] {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}
