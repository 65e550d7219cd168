/** Puts the drawings into the demo town: files into storage, then their rows. */
import sharp from 'sharp';
import { reencode } from '#server/photos/reencode.ts';
import { storePhotoFiles } from '#server/photos/photo-store.ts';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { idOf } from '../identity.ts';
import { type Subject, subject } from '../rows.ts';
import { demoPhotos, type DemoPhoto } from './demo-photos.ts';
import { scenes } from './scenes.ts';

/**
 * Lays what is missing of the drawings, with the secret key; once they are there it asks one question.
 * The activities of a place show that place's first drawing too, where they show any.
 * @throws DatabaseError, StorageError
 */
export async function layDemoPhotos(client: Supabase): Promise<void> {
  const wanted = await wantedPhotos(client);
  const ids = wanted.map(({ id }) => id);
  const there = dataOf('Reading photos', await client.from('photos').select('id').in('id', ids));
  const known = new Set(there.map(({ id }) => id));
  for (const { id, scene, alt, about, position } of wanted) {
    if (known.has(id)) continue;
    const files = await draw(scene);
    await storePhotoFiles(client, id, files);
    const { width, height } = files;
    const row = { id, ...about, alt, position, width, height, status: 'shown' as const };
    dataOf('Writing a photo', await client.from('photos').insert(row));
  }
}

interface WantedPhoto {
  id: string;
  scene: string;
  alt: string;
  about: Subject;
  position: number;
}

async function wantedPhotos(client: Supabase): Promise<WantedPhoto[]> {
  const own = demoPhotos.map((photo, n) => ({
    ...photo,
    id: idOf(`photo/${photo.of}/${photo.scene}`),
    about: aboutOf(photo),
    position: demoPhotos.slice(0, n).filter(({ of }) => of === photo.of).length,
  }));
  const firsts = own.filter(({ about, position }) => about.place_id !== null && position === 0);
  const activities = dataOf(
    'Reading activities',
    await client
      .from('activities')
      .select('id, place_id')
      .in(
        'place_id',
        firsts.flatMap(({ about }) => about.place_id ?? []),
      ),
  );
  const shared = activities.flatMap(({ id, place_id }) => {
    const first = firsts.find(({ about }) => about.place_id === place_id);
    const { scene, alt } = first ?? {};
    return scene !== undefined && alt !== undefined
      ? [
          {
            id: idOf(`photo/${id}/${scene}`),
            scene,
            alt,
            about: subject({ activity_id: id }),
            position: 0,
          },
        ]
      : [];
  });
  return [...own, ...shared];
}

function aboutOf({ of }: DemoPhoto): Subject {
  return of.startsWith('place/')
    ? subject({ place_id: idOf(of) })
    : subject({ group_id: idOf(of) });
}

async function draw(scene: string) {
  const svg = scenes[scene];
  if (svg === undefined) throw new Error(`There is no drawing ${scene}.`);
  const files = await reencode(await sharp(Buffer.from(svg)).png().toBuffer());
  if (typeof files === 'string') throw new Error(`The drawing ${scene} is ${files}.`);
  return files;
}
