import type { DefinitionFault, FaultPlace } from '../../issues/DefinitionFault.ts';
import type { DefinitionFile } from '../DefinitionFile.ts';
import { scanJson } from '../scanJson.ts';
import type { FaultKind } from './FaultKind.ts';

/** Collects faults while files are read; knows where in their texts the pointers stand. */
export class FaultReport {
  private readonly found = new Map<string, Omit<DefinitionFault, 'line' | 'column'> & { offset: number | undefined }>();

  constructor(private readonly files: readonly DefinitionFile[]) {}

  /** The same fault at the same place is told once. */
  add<Details>(
    kind: FaultKind<Details>,
    place: FaultPlace & { readonly offset?: number; readonly other?: FaultPlace },
    details: NoInfer<Details>,
  ): void {
    const message = kind.message(details);
    this.found.set([kind.code, place.file, place.pointer, place.offset, message].join('\n'), {
      code: kind.code,
      file: place.file,
      pointer: place.pointer,
      message,
      mend: kind.mend(details),
      ...(place.other === undefined ? {} : { other: { file: place.other.file, pointer: place.other.pointer } }),
      offset: place.offset,
    });
  }

  get count(): number {
    return this.found.size;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** All faults in the order of files and of their places. */
  faults(): readonly DefinitionFault[] {
    const offsets = new Map<string, ReadonlyMap<string, number>>();
    const located = [...this.found.values()].map(({ offset, ...fault }) => {
      const text = this.files.find((file) => file.path === fault.file)?.text ?? '';
      if (offset === undefined && !offsets.has(fault.file)) offsets.set(fault.file, offsetsOf(text));
      const at = offset ?? nearestOffset(offsets.get(fault.file), fault.pointer);
      return { at, fault: { ...fault, ...lineAndColumn(text, at) } };
    });
    return located
      .toSorted((a, b) => compare(a.fault.file, b.fault.file) || a.at - b.at || compare(a.fault.code, b.fault.code))
      .map(({ fault }) => fault);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function offsetsOf(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  try {
    JSON.parse(text);
  } catch {
    return offsets;
  }
  scanJson(text, (place) => offsets.set(place.pointer(), place.offset));
  return offsets;
}

/** An amending file lacks what it leaves as it was: the nearest place around is shown. */
function nearestOffset(offsets: ReadonlyMap<string, number> | undefined, place: string): number {
  for (let here = place; here !== ''; here = here.slice(0, here.lastIndexOf('/'))) {
    const offset = offsets?.get(here);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
