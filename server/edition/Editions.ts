import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { definitionsHash, textHashes } from '../database/edition/definitionsHash.ts';
import { type StoredPublication, updatePublication } from '../database/edition/publications.ts';
import { selectEdition, selectTexts } from '../database/edition/selectEdition.ts';
import type { Edition } from './Edition.ts';
import type { EditionParts } from './EditionParts.ts';
import { changesBetween, type FileChange } from './FileChange.ts';
import { firstFiles } from './firstFiles.ts';
import { bringUp } from './bringUp.ts';
import { goLive, type Live } from './goLive.ts';
import { type Published, publishChanges, type PublishOptions } from './publishChanges.ts';
import { publishFolder } from './publishFolder.ts';
import { folderName, Superseded } from './putInForce.ts';
import { readFolder } from './readFolder.ts';
import { refusalOf } from './refusalOf.ts';
import type { Refused } from './Refused.ts';
import { keepUnchanged } from './keepUnchanged.ts';
import { soundFiles } from './soundFiles.ts';

/** Why what is in the folder is not in force. */
export interface FolderRefused extends Refused {
  readonly at: Date;
}

/**
 * The edition in force. A request takes it once and keeps it; who must follow a change listens. All changes go through
 * here one after the other: of the folder, of other processes, and of those who publish.
 */
export class Editions {
  readonly #listeners = new Set<(edition: Edition) => void>();
  #current: Edition;
  #earlier: Edition | undefined;
  #files: readonly DefinitionFile[];
  /** The folder as it was last taken: what differs from it is a change. */
  #folder: readonly DefinitionFile[];
  #refused: FolderRefused | undefined;
  #work: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly parts: EditionParts,
    live: Live,
    folder: readonly DefinitionFile[],
  ) {
    this.#current = live.edition;
    this.#files = live.files;
    this.#folder = folder;
  }

  /** Puts in force what the folder or the database says; throws where there is nothing that holds. */
  static async open(parts: EditionParts): Promise<Editions> {
    for (;;) {
      const folder = await readFolder(parts.folder);
      const { stored, inForce, folderIsNewer } = await firstFiles(parts, folder);
      try {
        if (!folderIsNewer && stored !== undefined) {
          const definitions = soundFiles(inForce);
          // Another version of the program may want other tables of the platform.
          await bringUp(parts, definitions);
          return new Editions(parts, { edition: parts.build(stored.number, definitions), files: inForce }, folder);
        }
        const first = await goLive(parts, { files: folder, base: stored?.number ?? 0, folder });
        return new Editions(parts, first, folder);
      } catch (error) {
        if (error instanceof Superseded) continue;
        const refused = refusalOf(error);
        if (refused === undefined || stored === undefined) throw error;
        const definitions = soundFiles(inForce);
        await bringUp(parts, definitions);
        const live = { edition: parts.build(stored.number, definitions), files: inForce };
        const editions = new Editions(parts, live, inForce);
        editions.#refuse(refused);
        return editions;
      }
    }
  }

  current(): Edition {
    return this.#current;
  }

  /** The edition before the one in force, for pages that were opened under it. */
  before(): Pick<Editions, 'current' | 'follow'> {
    const current = (): Edition => this.#earlier ?? this.#current;
    return { current, follow: (listener) => this.follow(() => listener(current())) };
  }

  /** What keeps the folder from being in force; `undefined`: nothing. */
  refused(): FolderRefused | undefined {
    return this.#refused;
  }

  /** The files in force. */
  files(): readonly DefinitionFile[] {
    return this.#files;
  }

  /** Calls back with the edition in force, and with each that follows; returns what ends it. */
  follow(listener: (edition: Edition) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#current);
    return () => this.#listeners.delete(listener);
  }

  /** Another process has put an edition in force, or may have. */
  async catchUp(): Promise<void> {
    await this.#inTurn(() => this.#catchUp());
  }

  /** Something in the folder may have changed. */
  async folderChanged(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#again(async () => {
        const folder = await readFolder(this.parts.folder);
        const stored = await selectEdition(this.parts.database.pool);
        const isTaken =
          stored?.folder === folderName(this.parts.folder) && stored.folderHash === definitionsHash(textHashes(folder));
        const changes = isTaken ? [] : changesBetween(this.#folder, folder);
        if (changes.length > 0 || this.#refused !== undefined) {
          const published = changes.length === 0 ? [] : await publishFolder(this.#place(folder), changes);
          for (const { live } of published) if (live !== undefined) this.#swap(live);
        }
        this.#folder = folder;
        this.#refused = undefined;
      });
    });
  }

  /**
   * Changes definitions: tells what they would do (`dryRun`), puts them in force, or keeps them until their time comes or
   * the offices of the schools whose submissions they touch have decided. Faults and refusals are told, and nothing is
   * changed.
   */
  async publish(changes: readonly FileChange[], options: PublishOptions = {}): Promise<Published> {
    return this.#inTurn(() =>
      this.#again(async () => {
        const published = await publishChanges(this.#place(this.#folder), changes, options);
        if (published.live !== undefined) {
          this.#swap(published.live);
          this.#folder = published.live.folder ?? this.#folder;
        }
        return published;
      }),
    );
  }

  /** Publishes a change that was written down before; where it cannot be any more, that is written down with the reason. */
  async publishKept(publication: StoredPublication): Promise<Published> {
    const published = await this.publish(publication.changes, { publication });
    const { state, faults, reasons } = published;
    const { pool } = this.parts.database;
    if (state === 'unchanged') await updatePublication(pool, publication.id, { state: 'live' });
    if (state === 'refused') {
      const failure = [...faults.map(({ file, message }) => `${file}：${message}`), ...reasons].join('\n');
      await updatePublication(pool, publication.id, { state: 'failed', failure });
    }
    return published;
  }

  /** Ends when nothing is being changed. */
  async idle(): Promise<void> {
    await this.#work;
  }

  #place(folder: readonly DefinitionFile[]) {
    return { parts: this.parts, current: this.#current, files: this.#files, folder };
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#work.then(work);
    this.#work = mine.catch(() => {});
    return mine;
  }

  /** Tries again on the edition of whoever came first; a refusal of the folder is kept to be shown. */
  async #again<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      await this.#catchUp();
      try {
        return await work();
      } catch (error) {
        if (error instanceof Superseded) continue;
        const refused = refusalOf(error);
        if (refused !== undefined) this.#refuse(refused);
        throw error;
      }
    }
  }

  async #catchUp(): Promise<void> {
    const { database } = this.parts;
    const stored = await selectEdition(database.pool);
    if (stored === undefined || stored.number <= this.#current.number) return;
    const files = await selectTexts(database.pool, stored.number);
    const paths = changesBetween(this.#files, files).map(({ path }) => path);
    const definitions = keepUnchanged(this.#current.definitions, soundFiles(files), paths);
    this.#swap({ edition: this.parts.build(stored.number, definitions), files });
  }

  #refuse(refused: Refused): void {
    this.#refused = { ...refused, at: new Date() };
  }

  #swap({ edition, files }: Live): void {
    this.#earlier = this.#current;
    this.#current = edition;
    this.#files = files;
    for (const listener of this.#listeners) listener(edition);
  }
}
