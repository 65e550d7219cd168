/**
 * Puts furigana on what a page shows: on names that bring their kana (`data-kana`), and on words
 * that the site knows how to read. Text that comes later, by a script, gets them too.
 *
 * The kana stand in an attribute and are drawn by the stylesheet, so that copying, searching and
 * reading aloud meet each word once. Switching them off again is a matter of the stylesheet alone.
 */
import { alignKana } from '#domain/furigana/align-kana.ts';
import { findReadings } from '#domain/furigana/find-readings.ts';
import { kanji, type Piece } from '#domain/furigana/piece.ts';
import { siteReadings } from './readings.ts';

/**
 * What keeps its text as it is: fields, drawings, what is annotated already, and islands, whose own
 * code holds on to its text nodes.
 */
const untouched =
  'script, style, template, textarea, select, option, svg, code, kbd, ruby, astro-island, .sr-only, [data-no-furigana], [lang]:not([lang|="ja"])';

function rubyOf({ text, kana }: Piece): Node {
  if (kana === undefined) return document.createTextNode(text);
  const ruby = document.createElement('ruby');
  const rt = document.createElement('rt');
  rt.dataset.kana = kana;
  // Who listens hears the word itself; some would otherwise hear a pause, or it twice.
  rt.ariaHidden = 'true';
  ruby.append(text, rt);
  return ruby;
}

/** The pieces of a name that stands alone in an element with its kana. */
function piecesOfName(node: Text): readonly Piece[] | null {
  const named = node.parentElement?.closest<HTMLElement>('[data-kana]');
  const name = node.data.trim();
  if (!named?.dataset.kana || named.textContent.trim() !== name) return null;
  return alignKana(name, named.dataset.kana, siteReadings);
}

function annotate(node: Text): void {
  const pieces = piecesOfName(node) ?? findReadings(node.data, siteReadings);
  if (pieces.every(({ kana }) => kana === undefined)) return;
  // One element for one text: in a row of flex items it must stay one item.
  const whole = document.createElement('span');
  whole.append(...pieces.map(rubyOf));
  node.replaceWith(whole);
}

/** Annotates all text below a node. */
function annotateBelow(root: Node): void {
  const element = root instanceof Element ? root : root.parentElement;
  if (!element?.isConnected || element.closest(untouched)) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node instanceof Element) {
        return node.matches(untouched) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      }
      return kanji.test(node.textContent ?? '')
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT;
    },
  });
  const texts: Text[] = root instanceof Text && kanji.test(root.data) ? [root] : [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  }
  for (const text of texts) annotate(text);
}

let observer: MutationObserver | undefined;

/** Annotates the page, and from now on whatever is added to it. Calling it again does nothing. */
export function keepAnnotated(): void {
  if (observer) return;
  observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(annotateBelow);
    // What was written just now is annotated already.
    observer?.takeRecords();
  });
  annotateBelow(document.body);
  observer.observe(document.body, { childList: true, subtree: true });
}
