import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import { codeOptions } from './codeOptions.ts';
import { findTables } from './findTables.ts';
import type { RequestContext } from '../RequestContext.ts';
import { CodeOption } from './CodeOption.ts';
import { Spelling } from './Spelling.ts';
import { spellingsOf } from './spellingsOf.ts';
import { TableEntry } from './TableEntry.ts';

const mostTexts = 1000;
/** Names are shorter; what stands behind this many signs is not searched for by pinyin. */
const longestText = 100;

@Resolver()
export class DefinitionResolver {
  @Query(() => String, { description: '一张表的定义（JSON 文本）' })
  tableDefinition(
    @Arg('catalogue', () => String, { description: '一套数据表，查询中的名称' }) catalogue: string,
    @Arg('name', () => String, { description: '表的名称（英文）' }) name: string,
    @Ctx() { viewer, definitions }: RequestContext,
  ): string {
    requireViewer(viewer);
    const table = catalogueNamed(definitions, catalogue).tables.find((candidate) => candidate.name === name);
    if (table === undefined) throw problems.notFound({ what: 'table', id: name });
    return JSON.stringify(table);
  }

  @Query(() => [String], { description: '一张表中上年也有的字段：可在 _last 下查询' })
  lastFields(
    @Arg('catalogue', () => String, { description: '一套数据表，查询中的名称' }) catalogue: string,
    @Arg('name', () => String, { description: '表的名称（英文）' }) name: string,
    @Ctx() { viewer, editions }: RequestContext,
  ): readonly string[] {
    requireViewer(viewer);
    const api = editions.current().execution.api.catalogues.get(catalogue);
    const table = api?.catalogue.tables.find((candidate) => candidate.name === name);
    if (api === undefined || table === undefined) throw problems.notFound({ what: 'table', id: name });
    return [...(api.formers(table)?.fields.keys() ?? [])];
  }

  @Query(() => [CodeOption], { description: '一个代码表连同它所包含的代码表，当年有效的各项' })
  codeList(
    @Arg('catalogue', () => String, { description: '一套数据表，查询中的名称' }) catalogue: string,
    @Arg('id', () => ID, { description: '代码表的标识' }) id: string,
    @Ctx() { viewer, definitions }: RequestContext,
  ): readonly CodeOption[] {
    requireViewer(viewer);
    const options = codeOptions(catalogueNamed(definitions, catalogue), id);
    if (options === undefined) throw problems.notFound({ what: 'code list', id });
    return options;
  }

  @Query(() => [Spelling], { description: '文字的拼音，按所给的顺序；用来按拼音查找' })
  spellings(
    @Arg('texts', () => [String], { description: `至多 ${mostTexts} 段文字` }) texts: readonly string[],
    @Ctx() { viewer }: RequestContext,
  ): readonly Spelling[] {
    requireViewer(viewer);
    if (texts.length > mostTexts) throw problems.queryTooLarge({ of: 'texts', found: texts.length, most: mostTexts });
    return texts.map((text) => spellingsOf(text.slice(0, longestText)));
  }

  @Query(() => [TableEntry], { description: '按表号、名称、字段或拼音查找表' })
  tables(
    @Arg('search', () => String, { nullable: true, description: '表号、名称、字段或拼音的一部分；不填则取全部' })
    search: string | null | undefined,
    @Ctx() { viewer, definitions }: RequestContext,
  ): readonly TableEntry[] {
    requireViewer(viewer);
    return findTables(definitions, search ?? '').map(({ catalogue, table, matchedFields }) => {
      const { no, name, title, layer, group, shape } = table;
      return { catalogue: catalogue.name, no, name, title, layer, group, shape, matchedFields };
    });
  }
}

function catalogueNamed(definitions: Definitions, name: string): Catalogue {
  const catalogue = definitions.catalogues.find((candidate) => candidate.name === name);
  if (catalogue === undefined) throw problems.notFound({ what: 'catalogue', id: name });
  return catalogue;
}
