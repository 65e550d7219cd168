declare namespace App {
  interface Locals {
    /** A form that came without a session, as signing in carries it along (domain/carried-form). */
    carried?: string;
  }
}

declare module 'virtual:town' {
  /** The town that this site was built for. */
  export const town: import('#domain/town.ts').Town;
}

declare module 'virtual:editorial-readings' {
  /** Titles and leads of the editors' pages, in the notation of domain/furigana/reading-list.ts. */
  export const lines: string;
}

declare module 'virtual:synonyms' {
  /** The words of content/taxonomy/synonyms.yaml. */
  export const synonyms: import('#domain/search/synonyms.ts').Synonyms;
}
