import type Database from 'better-sqlite3';

/** A look-up that meets so many units that nobody approved is spared reading further ones. */
const many = 200;

/** Numbers of the units that nobody approved, read at once when a look-up meets many of them, and kept until the file changes. */
export class UnapprovedUnits {
  readonly #ids: Database.Statement;
  readonly #version: () => string;
  #known: { version: string; ids: Set<number> } | null = null;
  #met = 0;

  /** `version` tells that of the file, as `databaseVersion` does. */
  constructor(database: Database.Database, version: () => string) {
    this.#ids = database.prepare('SELECT id FROM unit WHERE approved = 0').pluck();
    this.#version = version;
  }

  /** A look-up begins. */
  begin(): void {
    this.#met = 0;
    if (this.#known && this.#known.version !== this.#version()) this.#known = null;
  }

  /** The look-up has read such a unit. */
  meet(): void {
    this.#met += 1;
    if (this.#met !== many || this.#known) return;
    this.#known = { version: this.#version(), ids: new Set(this.#ids.all() as number[]) };
  }

  /** Whether a unit is known to be one; false also where that was not read. */
  has(id: number): boolean {
    return this.#known !== null && this.#known.ids.has(id);
  }
}
