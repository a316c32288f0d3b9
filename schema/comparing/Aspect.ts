/** One thing that can differ between two versions of something. */
export interface Aspect<Thing> {
  /** The keyword of the definition. */
  readonly name: string;
  /** As people read it; `undefined` where there is nothing. Two that read alike do not differ. */
  text(thing: Thing): string | undefined;
  /** Why the difference breaks something, in Chinese; `undefined` where it is harmless. */
  effect(before: Thing, after: Thing): string | undefined;
}
