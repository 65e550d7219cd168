import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isBareWebp } from '#server/photos/bare-webp.ts';
import { reencode, type PhotoFiles } from '#server/photos/reencode.ts';
import {
  heicFile,
  pictureBomb,
  plainPicture,
  secrets,
  telephonePhoto,
} from '#tests/helpers/pictures.ts';

async function filesOf(bytes: Uint8Array): Promise<PhotoFiles> {
  const files = await reencode(bytes);
  if (typeof files === 'string') throw new Error(files);
  return files;
}

function twoBytes(tag: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(tag);
  return bytes;
}

async function colourAt(bytes: Uint8Array, part: 'top' | 'bottom') {
  const { width, height } = await sharp(bytes).metadata();
  const { dominant } = await sharp(
    await sharp(bytes)
      .extract({ left: 0, top: part === 'top' ? 0 : height - 10, width, height: 10 })
      .png()
      .toBuffer(),
  ).stats();
  return dominant;
}

describe('a photo of a telephone', () => {
  it('leaves behind where and by whom it was taken', async () => {
    const sent = await telephonePhoto();
    for (const secret of secrets.filter((one) => one !== 'GPS')) {
      expect(sent.includes(secret), `the picture of the test carries ${secret}`).toBe(true);
    }
    // The tag that leads to the position, in the byte order of the picture.
    const { exif } = await sharp(sent).metadata();
    expect([0x8825, 0x2588].some((tag) => exif?.includes(twoBytes(tag)))).toBe(true);

    const { small, large } = await filesOf(sent);
    for (const file of [small, large]) {
      const bytes = Buffer.from(file);
      for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
      const { exif: rest, xmp, icc, iptc, orientation } = await sharp(file).metadata();
      expect({ rest, xmp, icc, iptc, orientation }).toEqual({});
      expect(isBareWebp(file)).toBe(true);
    }
  });

  it('stands upright', async () => {
    const files = await filesOf(await telephonePhoto());
    expect(files.height).toBeGreaterThan(files.width);
    const top = await colourAt(files.large, 'top');
    const bottom = await colourAt(files.large, 'bottom');
    expect(top.b).toBeGreaterThan(top.g);
    expect(bottom.g).toBeGreaterThan(bottom.b);
  });

  it('becomes two files of the promised widths', async () => {
    const { small, large, width, height } = await filesOf(await plainPicture('jpeg', 4000, 3000));
    expect({ width, height }).toEqual({ width: 1280, height: 960 });
    expect(await sharp(large).metadata()).toMatchObject({ format: 'webp', width: 1280 });
    expect(await sharp(small).metadata()).toMatchObject({
      format: 'webp',
      width: 480,
      height: 360,
    });
  });

  it('is not made larger than it is', async () => {
    const { width, height } = await filesOf(await plainPicture('png', 300, 200));
    expect({ width, height }).toEqual({ width: 300, height: 200 });
  });
});

describe('what is taken', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('takes %s', async (type) => {
    expect(await reencode(await plainPicture(type))).toMatchObject({ width: 800, height: 600 });
  });

  it.each(['gif', 'tiff', 'avif'] as const)('refuses %s', async (type) => {
    expect(await reencode(await plainPicture(type))).toBe('type');
  });

  it('refuses a drawing that can name files, and a page', async () => {
    expect(await reencode(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('type');
    expect(await reencode(Buffer.from('%PDF-1.4'))).toBe('type');
    expect(await reencode(new Uint8Array())).toBe('type');
  });

  it('names HEIC, so that people can be told what to do', async () => {
    expect(await reencode(heicFile())).toBe('heic');
  });

  it('refuses what only begins like a picture', async () => {
    const whole = await plainPicture('png');
    expect(await reencode(whole.subarray(0, 200))).toBe('broken');
    expect(await reencode(Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'))).toBe(
      'broken',
    );
  });

  it('refuses a small file that unpacks to a wall, and a large one', async () => {
    const bomb = pictureBomb();
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await reencode(bomb)).toBe('too_many_pixels');
    expect(await reencode(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too_large');
  });
});

describe('isBareWebp', () => {
  it('refuses metadata, a profile, an animation and anything behind the end', async () => {
    const plain = await plainPicture('webp');
    expect(isBareWebp(plain)).toBe(true);
    const withExif = await sharp(plain)
      .withExif({ IFD0: { Artist: 'x' } })
      .webp()
      .toBuffer();
    const withProfile = await sharp(plain).withIccProfile('p3').webp().toBuffer();
    expect(isBareWebp(withExif)).toBe(false);
    expect(isBareWebp(withProfile)).toBe(false);
    expect(isBareWebp(Buffer.concat([plain, Buffer.from('<script>')]))).toBe(false);
    expect(isBareWebp(plain.subarray(0, 100))).toBe(false);
    expect(isBareWebp(await plainPicture('png'))).toBe(false);
  });

  it('takes transparency', async () => {
    const clear = await sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    })
      .webp()
      .toBuffer();
    expect(isBareWebp(clear)).toBe(true);
  });
});
