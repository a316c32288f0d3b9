import type { Window } from '../definition/Catalogue.ts';
import type { CatalogueFile } from '../definition/CatalogueFile.ts';
import type { DefinitionFile } from '../definition/DefinitionFile.ts';
import { FaultReport } from '../definition/faults/FaultReport.ts';
import { fileRole } from '../definition/fileRole.ts';
import { formatDefinition } from '../definition/formatDefinition.ts';
import { movedByYears } from '../definition/movedByYears.ts';
import type { PlanFile } from '../definition/PlanFile.ts';
import { present } from '../definition/present.ts';
import { readDrafts } from '../definition/readDrafts.ts';
import type { BenchFault } from '../issues/BenchFault.ts';
import { withMovedYears } from './withMovedYears.ts';

export type NewYear =
  | {
      readonly ok: true;
      /** Identifier of the new catalogue. */
      readonly id: string;
      readonly files: readonly DefinitionFile[];
      /** What to look at before it is used. */
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly BenchFault[] };

/**
 * The files of another year of a catalogue: it extends the one it comes from, its windows and the dates of its plans
 * moved by the years between. What is there already is never written over.
 */
export function newYear(
  files: readonly DefinitionFile[],
  { from, year, plans }: { readonly from: string; readonly year: number; readonly plans?: readonly string[] },
): NewYear {
  const drafts = readDrafts(files, new FaultReport(files));
  const base = drafts.catalogues.find(({ id }) => id === from);
  if (base === undefined)
    return refused(
      'catalogueMissing',
      `没有目录“${from}”`,
      `写其中之一：${drafts.catalogues.map(({ id }) => id).join('、')}。`,
    );
  const before = base.file.year ?? 0;
  const id = renamed(from, before, year);
  const name = renamed(base.file.name ?? '', before, year).replaceAll('-', '');
  const same = drafts.catalogues.find(({ file }) => file.family === base.file.family && file.year === year);
  const faults: BenchFault[] = [];
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    faults.push({ code: 'notAYear', message: `“${year}”不是采集年度`, mend: '写四位的年份。' });
  else if (same !== undefined)
    faults.push({
      code: 'yearExists',
      message: `${year} 年已经有目录“${same.id}”`,
      mend: '直接改它的文件；要重做，先删去或改名它的文件夹。',
    });
  else if (year < before)
    faults.push({
      code: 'yearNotLater',
      message: `${year} 年早于“${from}”的 ${before} 年`,
      mend: '新年度要晚于它所继承的年度。',
    });
  else if (
    files.some(({ path }) => path.startsWith(`${id}/`)) ||
    drafts.catalogues.some(({ file }) => file.name === name)
  )
    faults.push({ code: 'folderExists', message: `文件夹或名称“${id}”已经存在`, mend: '先改名或移走它。' });
  const copied = drafts.plans.filter(({ file }) =>
    plans === undefined ? file.catalogue === from : plans.includes(file.id ?? ''),
  );
  for (const wanted of plans ?? [])
    if (!copied.some(({ file }) => file.id === wanted && file.catalogue === from))
      faults.push({
        code: 'planMissing',
        message: `没有“${from}”的计划“${wanted}”`,
        mend: `写其中之一：${drafts.plans.flatMap(({ file }) => (file.catalogue === from ? (file.id ?? []) : [])).join('、')}。`,
      });
  for (const { file } of copied)
    if (files.some(({ path }) => path === `plans/${renamed(file.id ?? '', before, year)}.json`))
      faults.push({
        code: 'planExists',
        message: `计划“${renamed(file.id ?? '', before, year)}”已经存在`,
        mend: '先改名或移走它，或用 --plan 指定要复制的计划。',
      });
  if (faults.length > 0) return { ok: false, faults };

  const years = year - before;
  const remarks: string[] = [`名称中的年份一律加 ${years}，请核对目录与计划的名称。`];
  const catalogue = {
    $schema: '../../schema/catalogue.schema.json',
    id,
    title: withMovedYears(base.file.title ?? '', years),
    ...present({ description: withMovedYears(base.file.description, years) }),
    year,
    name,
    family: base.file.family,
    extends: from,
    windows: movedWindows(base.file.windows, years),
  };
  const moved = copied.map(({ file }) => movedPlan(file, { id, years, from: before, year }));
  remarks.push(...moved.flatMap(weekends));
  return {
    ok: true,
    id,
    files: [
      { path: `${id}/catalogue.json`, text: formatDefinition(catalogue) },
      ...moved.map((plan) => ({ path: `plans/${plan.id}.json`, text: formatDefinition(plan) })),
    ].filter(({ path }) => fileRole(path) !== undefined),
    remarks,
  };
}

function refused(code: string, message: string, mend: string): NewYear {
  return { ok: false, faults: [{ code, message, mend }] };
}

/** An identifier with another year; one without a year gets it at its end. */
function renamed(name: string, from: number, year: number): string {
  return name.includes(String(from)) ? name.replaceAll(String(from), String(year)) : `${name}-${year}`;
}

function movedWindows(windows: CatalogueFile['windows'], years: number): Readonly<Record<string, Partial<Window>>> {
  return Object.fromEntries(
    Object.entries(windows ?? {}).map(([name, window]) => [
      name,
      {
        ...window,
        ...(window.start === undefined ? {} : { start: movedByYears(window.start, years) }),
        ...(window.end === undefined ? {} : { end: movedByYears(window.end, years) }),
      },
    ]),
  );
}

function movedPlan(
  plan: PlanFile,
  {
    id,
    years,
    from,
    year,
  }: { readonly id: string; readonly years: number; readonly from: number; readonly year: number },
): PlanFile {
  const day = <Dated extends { readonly due?: string }>(dated: Dated): Dated =>
    dated.due === undefined ? dated : { ...dated, due: movedByYears(dated.due, years) };
  return {
    ...plan,
    id: renamed(plan.id ?? '', from, year),
    ...present({
      title: withMovedYears(plan.title, years),
      description: withMovedYears(plan.description, years),
    }),
    catalogue: id,
    ...present({
      phases: plan.phases?.map((phase) => ({
        ...phase,
        ...present({
          title: withMovedYears(phase.title, years),
          opens: phase.opens && movedByYears(phase.opens, years),
          closes: phase.closes && movedByYears(phase.closes, years),
        }),
      })),
      review: plan.review?.map(day),
      duties: plan.duties?.map(day),
    }),
  };
}

/** The days of a plan that fall on a Saturday or Sunday of their new year. */
function weekends(plan: PlanFile): readonly string[] {
  const days = [
    ...(plan.phases ?? []).flatMap(({ opens, closes }) => [opens, closes]),
    ...(plan.review ?? []).map(({ due }) => due),
    ...(plan.duties ?? []).map(({ due }) => due),
  ].filter((day) => day !== undefined);
  const found = [...new Set(days)].filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return found.length === 0 ? [] : [`计划“${plan.id}”有日期落在周末，请调整：${found.toSorted().join('、')}`];
}
