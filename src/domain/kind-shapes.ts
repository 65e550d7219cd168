/**
 * The drawings that tell kinds apart where colour alone would not (WCAG 1.4.1): one silhouette per
 * shape name, used by the HTML icon and by the map pin alike, so that both are the same drawing.
 *
 * Each value is the `d` of one SVG path in a 24 × 24 box (y down), to be filled with
 * `fill-rule="evenodd"` and no stroke; it keeps about 2 units of air on every side and reads at 20 px.
 *
 * The names are what `kinds.shape` in the database and a town's configuration may say:
 * - things: cup (サロン), gathering (通いの場), bowl (子ども食堂・地域食堂), blocks (地域子育て支援拠点),
 *   teapot (認知症カフェ), mug (コミュニティカフェ), sofa (居場所・フリースペース),
 *   puzzle (地域活動支援センター), umbrella (地域包括支援センター), star (こども家庭センター),
 *   bubble (相談窓口), book (学習支援), basket (フードパントリー), stretch (体操・健康),
 *   note (趣味・文化), leaf (農園・農福), bus (買い物・移動支援), lantern (見守り), bag (就労体験),
 *   house (拠点・公民館), shop (商店・企業の場), key (つかえる場所), circle (その他);
 * - for kinds a town adds itself: square, diamond, triangle, pentagon, hexagon, heart, drop, flag, hand.
 *
 * Drawn for this project; the shapes carry the project's own licence.
 */
export const kindShapes = {
  cup: 'M5 9h14l-1.2 10.2A2 2 0 0 1 15.8 21H8.2a2 2 0 0 1-2-1.8ZM9 2.5q2 1.2 0 2.4T9 7.5H7.4q-1.2-1.6.6-2.7.8-.6-.3-2.3ZM15 2.5q2 1.2 0 2.4t0 2.6h-1.6q-1.2-1.6.6-2.7.8-.6-.3-2.3Z',
  gathering:
    'M12 2.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM5.5 8.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM18.5 8.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM12 9.8c2.6 0 4 1.9 4 4.4V21H8v-6.8c0-2.5 1.4-4.4 4-4.4ZM5.2 14.6c.7 0 1.3.1 1.8.4v6H2.2v-3.2c0-1.9 1.2-3.2 3-3.2ZM18.8 14.6c-.7 0-1.3.1-1.8.4v6h4.8v-3.2c0-1.9-1.2-3.2-3-3.2Z',
  bowl: 'M2 11h20c0 4-2.2 7.2-5.5 8.6V21h-9v-1.4C4.2 18.2 2 15 2 11ZM20.5 2.600l1 1.700L10 9.500H6.500ZM17.3 2l.8 1.700L7.2 9.500H4.500Z',
  blocks: 'M7.5 3h9v8h-9ZM2.5 12.500h9v8.500h-9ZM12.9 12.500h8.600V21h-8.600Z',
  teapot:
    'M2 9.5h2.6L6.8 12c.5-1.5 1.3-2.6 2.2-3.2h7c.6.5 1.1 1 1.5 1.7H19a3.3 3.3 0 0 1 0 6.6h-1.2c-.6 1.6-1.5 2.9-2.6 3.9H9.6c-1.8-1.5-2.9-3.3-3.3-5.3ZM18.3 12.6v2.5h.7a1.25 1.25 0 0 0 0-2.5ZM9 7.6a3.6 3 0 0 1 2.2-2.5 1.5 1.5 0 1 1 2.6 0A3.6 3 0 0 1 16 7.6Z',
  mug: 'M4 6h12.500v1.500H18a4 4 0 0 1 0 8h-1.900A5 5 0 0 1 11.5 18H9a5 5 0 0 1-5-5ZM16.5 9.800V13h1.300a1.6 1.6 0 0 0 0-3.200ZM2.5 19.500h15.500V21.500H2.500Z',
  sofa: 'M6.5 4h11A2.5 2.5 0 0 1 20 6.500v2.700a3 3 0 0 0-3 2.900V13H7v-.9a3 3 0 0 0-3-2.900V6.500A2.5 2.5 0 0 1 6.5 4ZM3.8 10.700a1.8 1.8 0 0 1 1.8 1.800v2h12.800v-2a1.8 1.8 0 1 1 3.6 0V18a1.5 1.5 0 0 1-1.5 1.500H19V21.500h-2.500v-2h-9v2H5v-2H3.500A1.5 1.5 0 0 1 2 18v-5.500a1.8 1.8 0 0 1 1.8-1.800Z',
  puzzle:
    'M3 8h5.200a2.8 2.8 0 1 1 5.1 0H18.500v5.200a2.8 2.8 0 1 1 0 5.100V21.500h-5.600a2.8 2.8 0 1 0-4.3 0H3Z',
  umbrella:
    'M11 2h2v1.600c5 .6 9 4.6 9 9.4-1.7-1.3-3.8-1.3-5.2.2-1.1-1-2.4-1.4-3.8-1v6.300a3.2 3.2 0 0 1-6.4 0V17.500h2.200v1a1 1 0 0 0 2 0v-6.300c-1.3-.4-2.6 0-3.7 1-1.5-1.5-3.5-1.5-5.1-.2 0-4.8 4-8.8 9-9.400Z',
  star: 'M12 2l2.9 6.5 7.1.7-5.3 4.8 1.5 7L12 17.4 5.8 21l1.5-7L2 9.200l7.1-.7Z',
  bubble:
    'M5 3.500h14a3 3 0 0 1 3 3v7.500a3 3 0 0 1-3 3h-6.500L7 21.500V17H5a3 3 0 0 1-3-3V6.500a3 3 0 0 1 3-3ZM6.5 8.700v3h2.800v-3ZM10.6 8.700v3h2.800v-3ZM14.7 8.700v3h2.800v-3Z',
  book: 'M2 5.500C5 4 8.5 4 11.2 6v14.500C8.5 18.7 5 18.7 2 20ZM22 5.500C19 4 15.5 4 12.8 6v14.500c2.7-1.8 6.2-1.8 9.2-.5Z',
  basket:
    'M12 2.500a7 7 0 0 1 7 7V10h3v3h-1.200l-1.7 7a2 2 0 0 1-1.9 1.500H6.800A2 2 0 0 1 4.9 20l-1.7-7H2v-3h3v-.5a7 7 0 0 1 7-7ZM12 5a4.5 4.5 0 0 0-4.5 4.500V10h9v-.5A4.5 4.5 0 0 0 12 5Z',
  stretch:
    'M12 2.500a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.400ZM3.2 3.200l1.9-1.300L9 8.500h6l3.9-6.6 1.9 1.3-4.6 8.300v2.300L18 22h-2.800l-2.2-6.500h-2L8.8 22H6l1.8-8.200v-2.300Z',
  note: 'M8.5 4.5 20.5 2v14.200a3.7 3.3 0 1 1-2.5-3.100V8.200l-7 1.500v8.900a3.7 3.3 0 1 1-2.5-3.100Z',
  leaf: 'M11 21.500v-7.300C5.5 14.2 2.5 11 2.5 5.500c5 0 8.1 2 9.2 5.700C12.5 6.2 16 3 21.5 2.500c.3 6.7-2.8 10.9-8.2 11.500v7.500Z',
  bus: 'M5 3h14a2.5 2.5 0 0 1 2.5 2.500V17A1.5 1.5 0 0 1 20 18.500v1.700a1.3 1.3 0 0 1-1.3 1.300h-1.400a1.3 1.3 0 0 1-1.3-1.300v-1.700H8v1.700a1.3 1.3 0 0 1-1.3 1.300H5.300A1.3 1.3 0 0 1 4 20.200v-1.700A1.5 1.5 0 0 1 2.5 17V5.500A2.5 2.5 0 0 1 5 3ZM5 6v5.500h14V6ZM6.8 13.500a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.800ZM17.2 13.500a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.800Z',
  lantern:
    'M8.5 2h7v2.500h-7ZM7.5 5.800h9c2.3 1.3 3.5 3.2 3.7 5.400H3.800c.2-2.2 1.4-4.1 3.7-5.400ZM3.8 12.700h16.400c-.2 2.2-1.4 4.1-3.7 5.400h-9c-2.3-1.3-3.5-3.2-3.7-5.400ZM8.5 19.500h7V22h-7Z',
  bag: 'M9 3h6a2 2 0 0 1 2 2v2h3a2 2 0 0 1 2 2v3.500H2V9a2 2 0 0 1 2-2h3V5a2 2 0 0 1 2-2ZM9.2 5.200V7h5.600V5.200ZM2 14.200h8v2h4v-2h8V19a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z',
  house:
    'M12 2.2 22.5 11.500l-1.5 1.700L19.5 12v9.500h-5.300V15H9.800v6.500H4.500V12L3 13.2 1.5 11.500Z',
  shop: 'M4 2.500h16l2 6.500H2ZM2 10.400h6v1.100a3 3 0 0 1-6 0ZM9 10.400h6v1.100a3 3 0 0 1-6 0ZM16 10.400h6v1.100a3 3 0 0 1-6 0ZM4 16h16v5.500H4Z',
  key: 'M8 2.500a5.5 5.5 0 0 1 4.4 8.800l2 2 1.7-1.7 2 2-1.7 1.7 1.3 1.3 1.7-1.7 2 2-2.7 2.7-1.2 1.200L10.3 13.500A5.5 5.5 0 1 1 8 2.500ZM8 5.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  circle: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  square: 'M4 4h16v16H4Z',
  diamond: 'M12 2l10 10-10 10L2 12Z',
  triangle: 'M12 3l10 18H2Z',
  pentagon: 'M12 2.500l9.8 7.1-3.7 11.400H5.900L2.2 9.600Z',
  hexagon: 'M7 3.300h10l5 8.7-5 8.700H7L2 12Z',
  heart:
    'M12 21C5.3 15.7 2 12.5 2 8.500A5.3 5.3 0 0 1 12 6a5.3 5.3 0 0 1 10 2.500c0 4-3.3 7.2-10 12.500Z',
  drop: 'M12 2c4.7 5.7 7 9.2 7 12.500a7 7 0 0 1-14 0C5 11.2 7.3 7.7 12 2Z',
  flag: 'M4 2h2.300v1.500H21l-3.5 5 3.5 5H6.300V22H4Z',
  hand: 'M7.5 5.500a1.4 1.4 0 0 1 2.8 0v5h.5V3.900a1.4 1.4 0 0 1 2.8 0v6.600h.5V5.100a1.4 1.4 0 0 1 2.8 0v6.400h.5V8a1.4 1.4 0 0 1 2.8 0v7.500c0 3.8-2.5 6.5-6.2 6.5-3 0-4.6-1.2-6-3.800l-3.4-6a1.5 1.5 0 0 1 2.5-1.500l.4.6Z',
} as const satisfies Record<string, string>;

/** A name that `kindShapes` has a drawing for. */
export type KindShape = keyof typeof kindShapes;

/** Says whether a stored or configured word names one of our drawings. */
export function isKindShape(name: string): name is KindShape {
  return Object.hasOwn(kindShapes, name);
}

/** The drawing for a stored shape name; an unknown name gets the plain circle of その他. */
export function kindShapePath(name: string): string {
  return isKindShape(name) ? kindShapes[name] : kindShapes.circle;
}
