import type { FaultReport } from './faults/FaultReport.ts';
import type { CatalogueDraft, Drafts } from './linting/Drafts.ts';

/** One family of faults that stand between files: looks through a catalogue and reports them. */
export type Inspection = (catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport) => void;
