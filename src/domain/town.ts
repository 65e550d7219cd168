/** A town as its folder describes it (town.yaml): what one deployment serves and how it looks. */
import { z } from 'zod';

const degrees = (limit: number) => z.number().min(-limit).max(limit);
const webAddress = z.url({ protocol: /^https?$/ });
const text = z.string().trim().min(1);
/** A text in the three readings of the site. */
const readings = z.strictObject({ ja: text, 'ja-easy': text, en: text });

/**
 * Picture tiles of 256 pixels that are shown until a vector map is there, without JavaScript and on
 * paper; their publisher must be the one the map's credit names. Left out, that ground is plain.
 */
const pictureTilesSchema = z.strictObject({
  /** With {z}, {x} and {y}. */
  url: webAddress,
  minzoom: z.int().min(0).max(22).default(0),
  maxzoom: z.int().min(0).max(22).default(18),
});

/**
 * The base map under the pins. `drawn` is our own drawing of the demo town; `url` of the others is
 * a mirror to use instead of the publisher's server.
 */
export const baseMapSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('drawn') }),
  z.strictObject({ type: z.literal('gsi-pale'), url: webAddress.optional() }),
  z.strictObject({
    type: z.literal('gsi-vector'),
    url: webAddress.optional(),
    picture: pictureTilesSchema.optional(),
  }),
  z.strictObject({ type: z.literal('osm'), url: webAddress.optional() }),
  z.strictObject({
    type: z.literal('style'),
    url: webAddress,
    credit: text,
    creditUrl: webAddress.optional(),
    /** Further origins of its tiles, letters and icons, where they are not the style's own. */
    hosts: z.array(webAddress).optional(),
    picture: pictureTilesSchema.optional(),
  }),
]);
export type BaseMap = z.infer<typeof baseMapSchema>;

const days = z.int().min(1).max(3650);

export const townSchema = z.strictObject({
  name: readings,
  /**
   * Where the public reaches the site, such as https://engawa.example.jp: what links to it say, and
   * what a proxy in front of it may pass on. Left out, the site says whatever address it is asked by.
   */
  address: webAddress.optional(),
  /** 全国地方公共団体コード, five or six digits: one town, several, or every one of a prefecture. */
  municipalities: z.array(z.string().regex(/^\d{5,6}$/)).min(1),
  map: z.strictObject({
    /** Longitude, latitude. */
    centre: z.tuple([degrees(180), degrees(85)]),
    zoom: z.number().min(0).max(20),
    base: baseMapSchema,
    /** With more places than this the map gets them in tiles, already clustered. */
    tilesAbove: z.int().min(0).default(10_000),
  }),
  /** Whom a reader asks when the site does not answer. */
  contact: z.strictObject({
    name: readings,
    phone: text.optional(),
    email: z.email().optional(),
    url: webAddress.optional(),
    hours: readings.optional(),
  }),
  /** Licence under which the town publishes its own entries. */
  data: z.strictObject({ licence: text, licenceUrl: webAddress }),
  /** After how many days personal data deletes itself. */
  retention: z.strictObject({ signUps: days, reports: days, logs: days }),
});

/** A town's configuration. */
export type Town = z.infer<typeof townSchema>;
