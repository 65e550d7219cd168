/**
 * The people one can try the demo town as. They exist where the demo town was laid, and nowhere else;
 * what they may do stands in supabase/seed/people.ts.
 */
export const demoRoles = [
  'resident',
  'editor',
  'otherEditor',
  'curator',
  'otherCurator',
  'admin',
] as const;

export type DemoRole = (typeof demoRoles)[number];

export interface DemoPerson {
  email: string;
  displayName: string;
}

export const demoPeople: Readonly<Record<DemoRole, DemoPerson>> = {
  resident: { email: 'resident@demo.example.jp', displayName: '浜野はなこ' },
  editor: { email: 'editor@demo.example.jp', displayName: '波多野ゆう' },
  otherEditor: { email: 'other-editor@demo.example.jp', displayName: '稲田まさる' },
  curator: { email: 'curator@demo.example.jp', displayName: '岡本りえ' },
  otherCurator: { email: 'other-curator@demo.example.jp', displayName: '山手けんじ' },
  admin: { email: 'admin@demo.example.jp', displayName: '市川さとし' },
};
