import { openDatabase } from '#embedded/database.ts';

/** Copies of a town stand beside one another, so many a row and so many degrees apart. */
const townsInRow = 5;
const degreesApart = 0.5;

/** A key of a copy: the same at every run, and none of another copy. */
const keyOf = (key: string) => `pg_catalog.md5(copy || ${key}::text)::uuid`;

/** Letters for digits, of those that codes are made of. */
const codes = `
  select pg_catalog.translate(pg_catalog.lpad(n::text, 6, '0'), '0123456789', 'ACDEFGHJKM') as code, n
  from pg_catalog.generate_series(0, 999999) n`;

/** Codes that no row of a table has yet, numbered. */
const freeCodes = (table: string, count: number) => `
  select code, pg_catalog.row_number() over (order by n) as number from (${codes}) c
  where not exists (select from public.${table} t where t.code = c.code) limit ${count}`;

/** Columns of a table that say the same of every copy. */
const placeColumns = 'kind_code, kana, description, address, precision, search_text, status';
const activityColumns =
  'kind_code, kana, description, welcome, ways_in, alone_ok, languages, search_text, status';
const scheduleColumns = 'position, freq, interval, byday, opens_at, closes_at';

/** Moves a number of degrees from where the town lies. */
const lng = `p.lng + copy % ${townsInRow} * ${degreesApart}`;
const lat = `p.lat + copy / ${townsInRow} * ${degreesApart}`;

const copySql = (copies: number, places: number) => `
set session_replication_role = replica;
create temporary table town_place as select p.*, pg_catalog.row_number() over (order by p.code) as n from public.places p;
create temporary table town_activity as select a.*, pg_catalog.row_number() over (order by a.code) as n from public.activities a;
create temporary table town_schedule as select * from public.schedules;
create temporary table town_check as select * from public.verifications;
create temporary table copies as select copy from pg_catalog.generate_series(1, ${copies}) copy;

with free as materialized (${freeCodes('places', copies * places)})
insert into public.places (id, code, name, location, lng, lat, ${placeColumns})
select ${keyOf('p.id')}, free.code, p.name || '（' || copy || '）',
  extensions.st_setsrid(extensions.st_makepoint(${lng}, ${lat}), 4326)::extensions.geography, ${lng}, ${lat}, ${placeColumns}
from town_place p cross join copies join free on free.number = (copy - 1) * ${places} + p.n;

with free as materialized (${freeCodes('activities', copies * places)})
insert into public.activities (id, code, title, place_id, ${activityColumns})
select ${keyOf('a.id')}, free.code, a.title || '（' || copy || '）', ${keyOf('a.place_id')}, ${activityColumns}
from town_activity a cross join copies join free on free.number = (copy - 1) * ${places} + a.n;

insert into public.schedules (id, activity_id, ${scheduleColumns})
select ${keyOf('s.id')}, ${keyOf('s.activity_id')}, ${scheduleColumns} from town_schedule s cross join copies;

insert into public.verifications (id, place_id, activity_id, method, verified_on, next_due)
select ${keyOf('v.id')}, ${keyOf('v.place_id')}, ${keyOf('v.activity_id')}, method, verified_on, next_due
from town_check v cross join copies;

drop table town_place, town_activity, town_schedule, town_check, copies;
set session_replication_role = default;
analyze`;

/**
 * Puts copies of the town in a data folder beside it, with all that the map and its filters read. An
 * import of a whole country takes longer than all that is then measured of it.
 * @param copies how many
 * @param places how many places the town has, each with an activity
 */
export async function copyTown(dataDir: string, copies: number, places: number): Promise<void> {
  const database = await openDatabase({ dataDir });
  try {
    await database.exclusive(() => database.pglite.exec(copySql(copies, places)));
  } finally {
    await database.close();
  }
}
