declare module 'virtual:town' {
  /** The town that this site was built for. */
  export const town: import('#domain/town.ts').Town;
}
