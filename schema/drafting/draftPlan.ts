import type { Catalogue } from '../definition/Catalogue.ts';
import type { Department } from '../definition/Plan.ts';
import type { DepartmentChoice, DutyFile, PlanFile } from '../definition/PlanFile.ts';
import type { Table } from '../definition/Table.ts';
import type { BenchFault } from '../issues/BenchFault.ts';
import { closestTitles } from './closestTitles.ts';
import { matchDepartments } from './matchDepartments.ts';
import { type NoticeColumns, noticeColumns } from './noticeColumns.ts';
import type { NoticeRow } from './NoticeRow.ts';
import { readNoticeDay } from './readNoticeDay.ts';

export type DraftedPlan =
  | { readonly ok: true; readonly plan: PlanFile; readonly doubts: readonly BenchFault[] }
  | { readonly ok: false; readonly faults: readonly BenchFault[] };

interface Notice {
  readonly catalogue: Catalogue;
  readonly departments: readonly Department[];
  /** A plan whose phases, review and all else are kept, and the duties that the notice does not name. */
  readonly like?: PlanFile;
  readonly id: string;
  readonly sheet?: string;
}

/** Makes a plan of a notice's table of duties: which table, who fills it, who reviews it, until when. */
export function draftPlan(rows: readonly NoticeRow[], notice: Notice): DraftedPlan {
  const found = noticeColumns(rows);
  if (found === undefined)
    return {
      ok: false,
      faults: [
        {
          code: 'noDuties',
          message: '没有找到任务分工表',
          mend: '表头要有“表名”（或“表号”）与“填报部门”；从 Word 粘贴时把表头一并粘贴。',
        },
      ],
    };
  const { at, columns } = found;
  const doubts: BenchFault[] = [];
  const read = new DutyReader(notice, columns, doubts);
  for (const row of filledDown(rows.slice(at + 1), columns, notice, doubts)) read.row(row);
  const duties = read.duties();
  return { ok: true, plan: whole(notice, duties, doubts), doubts };
}

/** In a table pasted as text only the first row of a merged cell has its text. */
function filledDown(
  rows: readonly NoticeRow[],
  columns: NoticeColumns,
  { sheet }: Notice,
  doubts: BenchFault[],
): readonly NoticeRow[] {
  const down = [columns.fills, columns.reviews, columns.due].filter((position) => position !== undefined);
  const last = new Map<number, string>();
  const filled: number[] = [];
  const whole = rows.map(({ row, cells }) => {
    const own = [columns.no, columns.title].some((position) => (cells[position ?? -1] ?? '').trim() !== '');
    if (!own) return { row, cells };
    const copy = [...cells];
    for (const position of down) {
      const text = (copy[position] ?? '').trim();
      const before = last.get(position);
      if (text !== '') last.set(position, text);
      else if (before !== undefined) {
        copy[position] = before;
        filled.push(row);
      }
    }
    return { row, cells: copy };
  });
  if (filled.length > 0)
    doubts.push({
      code: 'filledDown',
      ...(sheet === undefined ? {} : { sheet }),
      message: `第 ${[...new Set(filled)].join('、')} 行有空白的部门或日期，沿用了上一行的`,
      mend: '合并的单元格粘贴后只有第一行有字；原来就空着的，请改正。',
    });
  return whole;
}

class DutyReader {
  readonly #duties = new Map<string, DutyFile>();

  constructor(
    private readonly notice: Notice,
    private readonly columns: NoticeColumns,
    private readonly doubts: BenchFault[],
  ) {}

  row({ row, cells }: NoticeRow): void {
    const text = (name: keyof NoticeColumns): string => (cells[this.columns[name] ?? -1] ?? '').trim();
    const [no, title] = [text('no'), text('title')];
    if (no === '' && title === '') return;
    const table = this.#table(no, title, row);
    if (table === undefined) return;
    const fills = this.#departments('填报部门', text('fills'), row);
    const reviews = this.#departments('审核部门', text('reviews'), row);
    const assists = this.#departments('协助部门', text('assists'), row);
    const due = text('due') === '' ? undefined : readNoticeDay(text('due'), this.notice.catalogue.year);
    if (text('due') !== '' && due === undefined)
      this.#doubt('dueUnread', row, `“${table.title}”的期限“${text('due')}”不是一天`, '在计划的 due 写 yyyy-MM-dd。');
    const before = this.#duties.get(table.name);
    if (before !== undefined)
      this.#doubt(
        'dutyTwice',
        row,
        `“${table.title}”在通知中有几行`,
        '填报部门合在一起了；一张单行的表要分给几个部门，写 parts。',
      );
    this.#duties.set(table.name, {
      table: table.name,
      fills: before?.fills === undefined ? fills : joined(before.fills, fills),
      reviews: before?.reviews === undefined ? reviews : joined(before.reviews, reviews),
      ...(due === undefined ? {} : { due }),
      ...(isEmpty(assists) ? {} : { assists }),
    });
    if (isEmpty(fills))
      this.#doubt('nobodyFills', row, `“${table.title}”没有认出填报部门`, '在计划的 fills 写部门代码。');
    if (table.shape === 'record' && (!Array.isArray(fills) || fills.length > 1))
      this.#doubt(
        'recordDivided',
        row,
        `“${table.title}”一校一行，却有几个填报部门`,
        '用 parts 写明每个部门填哪些字段。',
      );
  }

  /** In the order of the tables; what the notice leaves out is taken from the plan it is like. */
  duties(): readonly DutyFile[] {
    return this.notice.catalogue.tables.flatMap((table) => {
      const own = this.#duties.get(table.name);
      const like = this.notice.like?.duties?.find((duty) => duty.table === table.name);
      if (own !== undefined)
        return [
          like?.parts === undefined || table.shape !== 'record'
            ? { ...own, ...(like?.ask === undefined ? {} : { ask: like.ask }) }
            : this.#withParts(table, own, like),
        ];
      this.doubts.push({
        code: 'tableWithoutDuty',
        message: `通知中没有表“${table.no} ${table.title}”（${table.name}）`,
        mend: like === undefined ? '补上它的分工，否则计划不能用。' : '沿用了原计划的分工，请核对。',
      });
      return like === undefined ? [] : [like];
    });
  }

  /** A record that is divided stays divided as it was: a notice never says which fields are whose. */
  #withParts(table: Table, own: DutyFile, like: DutyFile): DutyFile {
    this.doubts.push({
      code: 'partsKept',
      message: `“${table.title}”沿用原计划的分部分填报（parts）`,
      mend: '核对各部分的部门与字段。',
    });
    return { ...like, ...(own.due === undefined ? {} : { due: own.due }) };
  }

  #table(no: string, title: string, row: number): Table | undefined {
    const { tables } = this.notice.catalogue;
    const number =
      no === ''
        ? (/[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)+/.exec(title.normalize('NFKC'))?.[0] ?? '')
        : no.normalize('NFKC').replace(/^表/, '').trim();
    const byNumber = tables.find((table) => table.no === number || table.printedNo === number);
    const guesses = closestTitles(title, tables, (table) => table.title, 0.55);
    const [best] = guesses;
    if (best?.sure === true) {
      if (byNumber !== undefined && byNumber !== best.thing)
        this.#doubt(
          'numberDiffers',
          row,
          `“${title}”的表号写的是 ${number}，目录中是 ${best.thing.no}`,
          '按表名认表，请核对。',
        );
      return best.thing;
    }
    const likely = byNumber ?? (best !== undefined && best.likeness >= 0.7 ? best.thing : undefined);
    if (likely === undefined) {
      const near = guesses.slice(0, 3).map(({ thing }) => `${thing.no} ${thing.title}`);
      this.#doubt(
        'tableUnknown',
        row,
        `目录中没有表“${[no, title].join(' ').trim()}”`,
        near.length === 0 ? '改正表名，或不必理会。' : `是否为：${near.join('、')}？`,
      );
      return undefined;
    }
    if (title !== '')
      this.#doubt(
        'tableUnsure',
        row,
        `“${[no, title].join(' ').trim()}”认作“${likely.no} ${likely.title}”`,
        '表名不完全相同，请核对。',
      );
    return likely;
  }

  #departments(what: string, text: string, row: number): DepartmentChoice {
    if (text === '' || /^(?:无|—|-|\/)$/.test(text)) return [];
    const { choice, unknown, unsure } = matchDepartments(text, this.notice.departments);
    for (const name of unknown)
      this.#doubt('departmentUnknown', row, `${what}“${name}”不在部门名单中`, '改正名称，或把它加进 departments。');
    for (const { name, department, others } of unsure) {
      const near = others.length === 0 ? '' : `；也可能是 ${others.map((other) => other.name).join('、')}`;
      this.#doubt(
        'departmentUnsure',
        row,
        `${what}“${name}”认作“${department.name}”（${department.code}）${near}`,
        '名称不完全相同，请核对。',
      );
    }
    return choice;
  }

  #doubt(code: string, row: number, message: string, mend: string): void {
    const { sheet } = this.notice;
    this.doubts.push({ code, ...(sheet === undefined ? {} : { sheet }), cell: `A${row}`, message, mend });
  }
}

function isEmpty(choice: DepartmentChoice): boolean {
  return Array.isArray(choice) && choice.length === 0;
}

function joined(one: DepartmentChoice, other: DepartmentChoice): DepartmentChoice {
  if (isCodes(one)) return isCodes(other) ? [...new Set([...one, ...other])] : joined(other, one);
  const more = isCodes(other) ? other : (other.plus ?? []);
  const plus = [...new Set([...(one.plus ?? []), ...more])];
  return plus.length === 0 ? one : { ...one, plus };
}

function isCodes(choice: DepartmentChoice): choice is readonly string[] {
  return Array.isArray(choice);
}

/** What a table of duties does not say: phases and levels, from the plan it is like, or the simplest there are. */
function whole(
  { catalogue, departments, like, id }: Notice,
  duties: readonly DutyFile[],
  doubts: BenchFault[],
): PlanFile {
  const schema = { $schema: '../../schema/plan.schema.json' };
  if (like !== undefined) return { ...like, ...schema, id, catalogue: catalogue.id, departments, duties };
  const days = duties.flatMap(({ due }) => due ?? []).toSorted();
  const [first = `${catalogue.year}-09-01`] = days;
  const last = days.at(-1) ?? first;
  doubts.push({
    code: 'phasesDrafted',
    message: `通知的分工表没有阶段与审核层级：起草了一个阶段（${first} 至 ${last}）与部门、审核部门两级审核`,
    mend: '按通知改 phases 与 review；有源数据先行等阶段的，分开写。',
  });
  return {
    ...schema,
    id,
    title: `${catalogue.title}采集计划`,
    catalogue: catalogue.id,
    departments,
    phases: [{ id: 'tables', title: '填报与审核', opens: first, closes: last, layers: catalogue.layers }],
    review: [
      { level: 'department', title: '部门审核' },
      { level: 'office', title: '审核部门审核' },
    ],
    duties,
  };
}
