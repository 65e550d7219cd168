/** The list as the page edits it; every change is kept on the device at once. */
import { onHandoutChange, readHandout, writeHandout } from '#client/handout/keep-handout.ts';
import { keepListed } from '#client/offline/keep-listed.ts';
import { emptyHandout, moved, withoutEntry, type Handout } from '#domain/handout.ts';

export class HandoutState {
  #handout = $state.raw<Handout>(emptyHandout);
  /** False once the browser refused to keep the list. */
  isKept = $state(true);

  /** Reads what the device has, and follows what other tabs do to it. */
  open(): void {
    this.#handout = readHandout();
    this.#keepPages();
    onHandoutChange(() => (this.#handout = readHandout()));
  }

  get items() {
    return this.#handout.items;
  }

  get title(): string {
    return this.#handout.title;
  }

  set title(title: string) {
    this.#keep({ ...this.#handout, title });
  }

  write(path: string, line: string): void {
    const items = this.items.map((item) => (item.entry.path === path ? { ...item, line } : item));
    this.#keep({ ...this.#handout, items });
  }

  move(from: number, to: number): void {
    this.#keep({ ...this.#handout, items: moved(this.items, from, to) });
  }

  remove(path: string): void {
    this.#keep(withoutEntry(this.#handout, path));
    this.#keepPages();
  }

  clear(): void {
    this.#keep(emptyHandout);
    this.#keepPages();
  }

  #keepPages(): void {
    void keepListed(this.items.map(({ entry }) => entry.path));
  }

  #keep(handout: Handout): void {
    this.#handout = handout;
    this.isKept = writeHandout(handout);
  }
}
