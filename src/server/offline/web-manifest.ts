import { town } from 'virtual:town';
import { useMessages } from '#i18n/messages.ts';

/** What a device needs to put the site beside its apps (W3C Web Application Manifest). */
export function webManifest() {
  const { shell } = useMessages('ja');
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: `${shell.brand} ${town.name.ja}`,
    short_name: shell.brand,
    description: shell.tagline(town.name.ja),
    lang: 'ja',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fffdf9',
    theme_color: '#efe0cb',
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('maskable-512', 512, 'maskable'),
    ],
  };
}
