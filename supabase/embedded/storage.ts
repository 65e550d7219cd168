import type { App } from '@supabase/lite';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

type StorageAdapter = NonNullable<App['_storageAdapter']>;

const metadataSchema = z.object({
  bucket: z.string(),
  key: z.string(),
  mimetype: z.string(),
  cacheControl: z.string(),
  size: z.number(),
  eTag: z.string(),
  lastModified: z.coerce.date(),
});
type Metadata = z.infer<typeof metadataSchema>;

/**
 * Lite's storage on a folder. An object lies in two files named by the hash of its bucket and key,
 * `ab/cdef…` and `ab/cdef….json`: what a visitor calls a file never becomes a path, so there is
 * nothing to climb out of, and no name is too long or differs only in case.
 *
 * Versions are ignored: Lite 0.10 writes without one and reads with whatever the row says.
 */
export function folderStorage(folder: string): StorageAdapter {
  const fileOf = (bucket: string, key: string) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([bucket, key]))
      .digest('hex');
    return join(folder, hash.slice(0, 2), hash.slice(2));
  };

  async function read(bucket: string, key: string): Promise<Metadata> {
    return metadataSchema.parse(JSON.parse(await readFile(`${fileOf(bucket, key)}.json`, 'utf8')));
  }

  async function write(metadata: Metadata, fill: (draft: string) => Promise<void>) {
    const file = fileOf(metadata.bucket, metadata.key);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await fill(`${file}.tmp`);
    await rename(`${file}.tmp`, file);
    await writeFile(`${file}.json.tmp`, JSON.stringify(metadata), { mode: 0o600 });
    await rename(`${file}.json.tmp`, `${file}.json`);
    return toLite(metadata);
  }

  async function remove(bucket: string, key: string) {
    const file = fileOf(bucket, key);
    await rm(`${file}.json`, { force: true });
    await rm(file, { force: true });
  }

  return {
    driver: null,

    async uploadObject(bucket, key, _version, body, contentType, cacheControl) {
      const bytes = await bytesOf(body);
      const metadata: Metadata = {
        bucket,
        key,
        mimetype: contentType,
        cacheControl,
        size: bytes.byteLength,
        eTag: `"${createHash('md5').update(bytes).digest('hex')}"`,
        lastModified: new Date(),
      };
      return write(metadata, (draft) => writeFile(draft, bytes, { mode: 0o600, flush: true }));
    },

    async getObject(bucket, key, _version, headers) {
      const metadata = toLite(await read(bucket, key));
      if (headers?.ifNoneMatch === metadata.eTag) return { httpStatusCode: 304, metadata };
      return { httpStatusCode: 200, metadata, body: await readFile(fileOf(bucket, key)) };
    },

    async headObject(bucket, key) {
      return toLite(await read(bucket, key));
    },

    async copyObject(bucket, key, _version, toBucket, toKey) {
      const source = await read(bucket, key);
      const metadata = { ...source, bucket: toBucket, key: toKey, lastModified: new Date() };
      await write(metadata, (draft) => copyFile(fileOf(bucket, key), draft));
      return { httpStatusCode: 200, eTag: metadata.eTag, lastModified: metadata.lastModified };
    },

    async deleteObject(bucket, key) {
      await remove(bucket, key);
    },

    async deleteObjects(bucket, keys) {
      for (const key of keys) await remove(bucket, key);
    },

    privateAssetUrl(bucket, key) {
      return Promise.resolve(`file://${fileOf(bucket, key)}`);
    },
  };
}

function toLite({ mimetype, cacheControl, size, eTag, lastModified }: Metadata) {
  return { mimetype, cacheControl, size, contentLength: size, eTag, lastModified };
}

async function bytesOf(body: Parameters<StorageAdapter['uploadObject']>[3]): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  return buffer(body);
}
